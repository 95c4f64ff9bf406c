import { hashText } from '#lib/base/prng.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import { freezeQuiz } from '#lib/quiz/freeze-quiz.ts';
import type { Quiz, QuizPolicy } from '#lib/quiz/quiz.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { drawSource, type QuizRefusal } from './draw-source.ts';
import { frozenCard } from './frozen-card.ts';
import { DEFAULT_POLICY, type PolicyWish, type QuizWish } from './quiz-wish.ts';

/** A quiz, and whether it was made now or had been before. */
export type MadeQuiz = { readonly quiz: Quiz; readonly status: 'recorded' | 'duplicate' };

/**
 * Makes a quiz and freezes it: cards, seeds, order, policy, and when it is over. Sent twice, it is made once; it is refused where what is
 * asked for cannot be met exactly.
 */
export async function makeQuiz(context: StudyContext, wish: QuizWish): Promise<Result<MadeQuiz, QuizRefusal>> {
  const { stores, learnerId, library, now } = context;
  await currentLearner(context);
  const { id, seed = hashText(id), source } = wish;
  const before = (await stores.quizzes.of(learnerId, [id])).get(id)?.find(({ kind }) => kind === 'made');
  if (before?.kind === 'made') return success({ quiz: before.quiz, status: 'duplicate' });
  const drawn = await drawSource(context, source, seed);
  if (!drawn.ok) return drawn;
  const { cards, ...asked } = drawn.value;
  const policy = policyOf(wish.policy ?? filePolicy(library, source) ?? DEFAULT_POLICY, now);
  const quiz = freezeQuiz(
    { id, seed, madeAt: now, policy, ...asked },
    cards.map((card) => frozenCard(library, card)),
  );
  let made: Result<MadeQuiz, QuizRefusal> = success({ quiz, status: 'recorded' });
  await stores.quizzes.record(learnerId, { eventIds: [id], quizIds: [] }, ({ byId }) => {
    const other = byId.get(id);
    if (!other) return [{ id, quizId: id, at: now, receivedAt: now, kind: 'made', quiz }];
    // The same request came twice at once, and the other was first.
    made = other.kind === 'made' ? success({ quiz: other.quiz, status: 'duplicate' }) : failure({ reason: 'id-taken' });
    return [];
  });
  return made;
}

/** The policy that a pack’s quiz states; null for another quiz. Whether answers count in the log is the learner’s to say. */
function filePolicy(library: Library, source: QuizWish['source']): PolicyWish | null {
  const spec = source.kind === 'file' ? library.quiz(source.quizId)?.spec : undefined;
  if (!spec) return null;
  const { feedback, certainty, passAt = null } = spec.policy;
  return { feedback, certainty, passAt, minutes: spec.minutes ?? null, countsInLog: false };
}

function policyOf({ minutes, ...policy }: PolicyWish, now: number): QuizPolicy {
  return { ...policy, deadlineAt: minutes === null ? null : now + minutes * MINUTE_MILLIS };
}
