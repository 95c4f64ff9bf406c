import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages('bridge', 'habits', 'judge', 'remarks.field', 'remarks.flag', 'workbench');
