import type { CardId } from '#lib/base/card-id.ts';
import { exerciseIdOf } from '#lib/base/card-id.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { JudgedAt } from '#lib/exercises/submission.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { creditedCards } from '#lib/study/credit/credited-cards.ts';
import { BatchJudge, type RecordResult } from './batch-judge.ts';
import { readEvent } from './draft-event.ts';

export type RecordedReviews = {
  /** One for each event, in the order in which they were sent. */
  readonly results: readonly RecordResult[];
  /** The state of each known card that the batch speaks of or credits, as it is now. */
  readonly states: Readonly<Record<string, CardState>>;
};

/** The most events that one batch may have. */
export const LARGEST_BATCH = 500;

/**
 * Adds a batch of events to the log and folds every card it touches from its whole log, in one transaction: what is refused leaves nothing
 * behind, what was sent before counts once, what comes late is folded at its own time. Events are judged one by one; an undo finds its event
 * in the log or anywhere in the batch. At most LARGEST_BATCH events.
 */
export async function recordReviews(
  context: StudyContext,
  batch: readonly { readonly id: string }[],
): Promise<RecordedReviews> {
  invariant(batch.length <= LARGEST_BATCH, `a batch has at most ${LARGEST_BATCH} events`);
  const learner = await currentLearner(context);
  const parsed = batch.map((sent) => ({ sent, form: readEvent(sent) }));
  const { formerCards } = context.library;
  const received = parsed.flatMap(({ form }) =>
    form.ok ? [{ ...form.value, cardId: formerCards.get(form.value.cardId) ?? form.value.cardId }] : [],
  );
  const spokenOf = new Set(received.map((event) => event.cardId));
  const answers = received.filter((event) => event.kind === 'answer' && event.rating !== 'again');
  const credited = creditedCards(context.library, new Set(answers.map(({ cardId }) => cardId)));
  const cardIds = [...new Set([...spokenOf, ...credited])];
  const eventIds = [
    ...new Set(received.flatMap((event) => (event.kind === 'undo' ? [event.id, event.undoes] : [event.id]))),
  ];

  const judged = await verdictsOf(context, [...spokenOf]);

  let results: readonly RecordResult[] = [];
  let states: ReadonlyMap<CardId, CardState> = new Map();
  await context.stores.reviews.record(context.learnerId, { cardIds, eventIds }, (known) => {
    const judge = new BatchJudge(context, learner, { ...known, judged });
    const verdicts = judge.all(received);
    let next = 0;
    results = parsed.map(({ sent, form }) => {
      if (form.ok) return verdicts[next++]!;
      return { id: sent.id, status: 'refused', reason: 'malformed', detail: form.problem };
    });
    const recording = judge.recording(spokenOf);
    states = recording.states;
    return recording;
  });
  return { results, states: Object.fromEntries(states) };
}

/** More submissions of one repetition than anybody makes. */
const LATEST_VERDICTS = 200;

async function verdictsOf(
  { stores, learnerId }: StudyContext,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<string, readonly JudgedAt[]>> {
  const judged = new Map<string, readonly JudgedAt[]>();
  for (const cardId of cardIds) {
    const exerciseId = exerciseIdOf(cardId);
    if (exerciseId === null) continue;
    judged.set(cardId, await stores.submissions.verdicts(learnerId, exerciseId, LATEST_VERDICTS));
  }
  return judged;
}
