import { DAY_MILLIS } from '#lib/base/time.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { pastQuizzes, type PastQuiz } from './past-quizzes.ts';

/** After so long nobody is reminded of a quiz that was left open. */
const REMINDED_MILLIS = 7 * DAY_MILLIS;

/** The quiz that was made last, where it was begun within seven days and is still open; null where there is nothing to go on with. */
export async function openQuiz(context: StudyContext): Promise<PastQuiz | null> {
  const [last] = await pastQuizzes(context, 1);
  if (!last || last.closed !== null || last.answered === 0) return null;
  return context.now - last.madeAt <= REMINDED_MILLIS ? last : null;
}
