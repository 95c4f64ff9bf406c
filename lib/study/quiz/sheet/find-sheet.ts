import { checkCode, readCheckCode } from '#lib/quiz/check-code.ts';
import type { StudyContext } from '#lib/study/context.ts';

/** How many quizzes are looked through, the latest first. */
const LOOKED_THROUGH = 1_000;

/** The id of the quiz that a code on paper is of; null for a code that is none, or of no quiz that is kept. */
export async function findSheet({ stores, learnerId }: StudyContext, typed: string): Promise<string | null> {
  const code = readCheckCode(typed);
  if (code === null) return null;
  const ids = await stores.quizzes.latest(learnerId, LOOKED_THROUGH);
  const events = await stores.quizzes.of(learnerId, ids);
  return (
    ids.find((id) => {
      const made = events.get(id)?.find((event) => event.kind === 'made');
      return made !== undefined && checkCode(made.quiz) === code;
    }) ?? null
  );
}
