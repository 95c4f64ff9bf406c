import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages('credit.takeBack', 'history.due', 'history.futures', 'remarks', 'study');
