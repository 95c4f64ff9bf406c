import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages('quiz', 'study', 'keys', 'remarks.flag', 'remarks.field');
