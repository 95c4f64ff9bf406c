import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages('judge', 'remarks.field', 'remarks.flag', 'workbench');
