import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages('today.broken', 'today.empty', 'welcome');
