import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages('backup', 'credit.settings', 'credit.takeBack', 'fit', 'keys', 'settings', 'study');
