import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages(
  'concepts.explorer',
  'custom',
  'history.due',
  'history.futures',
  'keys',
  'plan.today',
  'remarks',
  'study',
  'today.moreNew',
);
