import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages('custom', 'history.due', 'history.futures', 'keys', 'plan.today', 'study', 'today.moreNew');
