import { aContext } from '#tests/support/study-context.ts';
import fc from 'fast-check';
import { expect } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { switchCredit } from '#lib/study/credit/switch-credit.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { assignPreset, savePreset } from '#lib/study/settings/presets.ts';
import { NOON } from './events.ts';
import { draftsOf, stepOn, type Step } from './random-history.ts';

/** Those that the histories are about. */
export const CARDS = ['activations/relu-a', 'activations/relu-b', 'activations/gelu-a', 'exercise:losses/softmax'];
/** Later than anything in a history. */
export const AFTER = NOON + 500 * DAY_MILLIS;

/** What a learner did, in which batches it was sent, and when presets were changed. */
export const histories = fc.record({
  steps: fc.array(stepOn(CARDS), { minLength: 1, maxLength: 30 }),
  sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }),
  changes: fc.array(
    fc.record({
      day: fc.nat(100),
      retention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
      credited: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});
export type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;

let runs = 0;
/** The name of the learner of the latest history. */
export const latestLearner = (): string => `learner-${runs}`;
/** Events with ids that no other run has: one database serves many learners. */
export function nextDrafts(steps: readonly Step[]): readonly DraftEvent[] {
  runs += 1;
  return draftsOf(steps, runs, NOON);
}

/** What was late, and the undos of it, after all else; each in the order in which it happened. */
function lateLast(drafts: readonly DraftEvent[], steps: readonly Step[]): readonly DraftEvent[] {
  const late = new Set<string>();
  for (const [index, draft] of drafts.entries()) {
    const followsLate = draft.kind === 'undo' && late.has(draft.undoes);
    if (steps[index % steps.length]?.late || followsLate) late.add(draft.id);
  }
  return [...drafts.filter(({ id }) => !late.has(id)), ...drafts.filter(({ id }) => late.has(id))];
}

/** Batches in the order in which things were sent, each turned round, some sent twice. */
export function batchesOf(
  inTime: readonly DraftEvent[],
  { sizes, steps }: History,
): readonly (readonly DraftEvent[])[] {
  const drafts = lateLast(inTime, steps);
  const batches: (readonly DraftEvent[])[] = [];
  for (let from = 0; from < drafts.length;) {
    const batch = drafts.slice(from, from + sizes[batches.length % sizes.length]!);
    batches.push([...batch].toReversed());
    if (steps[from]?.sentTwice) batches.push(batch);
    from += batch.length;
  }
  return batches;
}

/** A learner of their own, with presets that changed now and then, after these batches. */
export async function learnerAfter(
  stores: Stores,
  learnerId: string,
  batches: readonly (readonly DraftEvent[])[],
  { changes }: History,
): Promise<StudyContext> {
  const context: StudyContext = aContext({ stores, learnerId, now: NOON - DAY_MILLIS });
  await savePreset(context, 'strict', { desiredRetention: 0.95, leechLapses: 2, leechSuspends: true });
  await assignPreset(context, 'exercises/losses', 'strict');
  for (const { day, retention, credited } of changes.toSorted((one, other) => one.day - other.day)) {
    const then = { ...context, now: NOON + day * DAY_MILLIS };
    await savePreset(then, 'default', { desiredRetention: retention });
    await switchCredit(then, credited);
  }
  for (const batch of batches) {
    const { results } = await recordReviews({ ...context, now: AFTER }, batch);
    expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  }
  return { ...context, now: AFTER };
}
