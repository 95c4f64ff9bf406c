import { invariant } from '#lib/base/invariant.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { KnownQuizEvents } from '#lib/study/ports/quiz-store.ts';
import { CLOCK_SKEW_MILLIS, isPlausible } from '#lib/study/reviews/plausible-time.ts';
import { judgeQuestion } from './judge-question.ts';
import { readQuizEvent, type ReceivedQuizEvent } from './quiz-event-form.ts';
import { settleQuiz } from './settle-quiz.ts';
import { saysTheSame } from './says-the-same.ts';

/** Why an event was refused. `malformed` goes with a detail. */
export type QuizEventRefusal = 'malformed' | 'unknown-quiz' | 'unknown-question' | 'id-taken';

/** What became of one event, in the form of a review’s. */
export type QuizEventResult =
  | { readonly id: string; readonly status: 'recorded' | 'duplicate' }
  | {
      readonly id: string;
      readonly status: 'refused';
      readonly reason: QuizEventRefusal;
      readonly detail: string | null;
    };

/** The most events that one batch may have. */
export const LARGEST_QUIZ_BATCH = 100;

/**
 * Adds a batch of events of quizzes, each by itself: what was sent before counts once, an answer is judged anew from the
 * frozen seed whatever the client says of it, and a time that cannot be true (before the quiz was made, or still to come) is replaced by this one. At
 * most LARGEST_QUIZ_BATCH events.
 */
export async function recordQuizEvents(
  context: StudyContext,
  batch: readonly { readonly id: string }[],
): Promise<{ readonly results: readonly QuizEventResult[] }> {
  invariant(batch.length <= LARGEST_QUIZ_BATCH, `a batch has at most ${LARGEST_QUIZ_BATCH} events`);
  await currentLearner(context);
  const parsed = batch.map((sent) => ({ sent, form: readQuizEvent(sent) }));
  const received = parsed.flatMap(({ form }) => (form.ok ? [form.value] : []));
  const quizIds = [...new Set(received.map(({ quizId }) => quizId))];
  const eventIds = [...new Set(received.map(({ id }) => id))];
  // Judged before the transaction, which nobody else can write in.
  const judged = judgements(context, quizzesIn(await context.stores.quizzes.of(context.learnerId, quizIds)), received);
  let results: readonly QuizEventResult[] = [];
  await context.stores.quizzes.record(context.learnerId, { eventIds, quizIds }, (known) => {
    const added = new Map<string, QuizEvent>();
    const quizzes = quizzesIn(known.quizzes);
    results = parsed.map(({ sent, form }): QuizEventResult => {
      if (!form.ok) return { id: sent.id, status: 'refused', reason: 'malformed', detail: form.problem };
      const event = form.value;
      const { id } = event;
      const before = known.byId.get(id) ?? added.get(id);
      if (before) return saysTheSame(before, event) ? { id, status: 'duplicate' } : refused(id, 'id-taken');
      const quiz = quizzes.get(event.quizId);
      if (!quiz) return refused(id, 'unknown-quiz');
      if ('question' in event && event.question >= quiz.questions.length) return refused(id, 'unknown-question');
      added.set(id, complete(event, quiz, { now: context.now, right: judged.get(event) ?? null }));
      return { id, status: 'recorded' };
    });
    return [...added.values()];
  });
  for (const quizId of quizIds) await settleQuiz(context, quizId);
  return { results };
}

function refused(id: string, reason: QuizEventRefusal): QuizEventResult {
  return { id, status: 'refused', reason, detail: null };
}

function quizzesIn(events: KnownQuizEvents['quizzes']): ReadonlyMap<string, Quiz> {
  return new Map(
    [...events].flatMap(([id, own]) => {
      const made = own.find((event) => event.kind === 'made');
      return made ? [[id, made.quiz] as const] : [];
    }),
  );
}

function judgements(
  { library }: StudyContext,
  quizzes: ReadonlyMap<string, Quiz>,
  received: readonly ReceivedQuizEvent[],
): ReadonlyMap<ReceivedQuizEvent, boolean | null> {
  const judged = new Map<ReceivedQuizEvent, boolean | null>();
  for (const event of received) {
    const question = event.kind === 'answered' ? quizzes.get(event.quizId)?.questions[event.question] : undefined;
    if (event.kind === 'answered' && question) judged.set(event, judgeQuestion(library, question, event.response));
  }
  return judged;
}

/** What the server adds: when it came, by its own clock, and its own judgement. */
function complete(
  event: ReceivedQuizEvent,
  { madeAt }: Quiz,
  { now, right }: { readonly now: EpochMillis; readonly right: boolean | null },
): QuizEvent {
  const isTrue = isPlausible(event.at, now) && event.at >= madeAt - CLOCK_SKEW_MILLIS;
  const time = isTrue ? { at: event.at } : { at: now, claimedAt: event.at };
  if (event.kind !== 'answered') return { ...event, ...time, receivedAt: now };
  const claimed = event.right !== null && event.right !== right ? { claimedRight: event.right } : {};
  return { ...event, ...time, receivedAt: now, right, ...claimed };
}
