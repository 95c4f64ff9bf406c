import { withMessages } from '#app/_messages/with-messages.tsx';

export default withMessages('quiz.make', 'quiz.printed', 'quiz.stages');
