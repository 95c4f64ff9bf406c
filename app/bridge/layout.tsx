import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages('workbench.bridge');
