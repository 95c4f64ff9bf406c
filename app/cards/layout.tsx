import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages('browse', 'concepts.kinds', 'history', 'keys', 'quiz.stages', 'study');
