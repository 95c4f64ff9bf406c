import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages(
  'interview',
  'quiz',
  'study',
  'keys',
  'judge',
  'workbench',
  'remarks.flag',
  'remarks.field',
  'exercises.lists',
);
