import { describe, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { CardId } from '#lib/base/card-id.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { currentLearner } from '#lib/study/context.ts';
import { readinessOf } from '#lib/study/concepts/readiness.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { undoables } from '#lib/study/reviews/undoables.ts';
import { today } from '#lib/study/progress/today.ts';
import { todaysQueue } from '#lib/study/session/todays-queue.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { aContext } from '#tests/support/study-context.ts';
import { placeConcepts } from './place-concepts.ts';
import { placementMap } from './placement-map.ts';
import { placementQuestion } from './placement-question.ts';
import { welcomeView } from './welcome-view.ts';

const RELU = 'activations/relu';
const GELU = 'activations/gelu';

const later = (context: StudyContext, days: number): StudyContext => ({ ...context, now: NOON + days * DAY_MILLIS });

const standingOf = async (context: StudyContext) => {
  const states = await context.stores.snapshots.standings('local');
  return readinessOf(context.library, states, await currentLearner(context), context.now);
};

const answer = async (context: StudyContext, cardId: CardId, rating: 'again' | 'good', number: number) => {
  const row = { id: uuid(number), cardId, at: context.now, zone: 'UTC', rolloverHour: 4, seed: 1, tookMillis: 4_000 };
  const { results } = await recordReviews(context, [{ ...row, kind: 'answer', rating } as { readonly id: string }]);
  expect(results[0]?.status).toBe('recorded');
};

describe('a placement in the log', () => {
  it('opens what builds on it, counts as no answer, and can be undone in no session', async () => {
    const context = aContext();
    expect((await standingOf(context)).isOpen(GELU)).toBe(false);
    expect(await placeConcepts(context, uuid(1), [RELU])).toEqual({ placed: 4, takenBack: 0 });
    const after = await standingOf(context);
    expect(after.isLearnt(RELU)).toBe(true);
    expect(after.isOpen(GELU)).toBe(true);
    const queue = await todaysQueue(context);
    expect(new Set(queue.places.map(({ card }) => card.conceptId))).not.toContain(RELU);
    expect(queue.done).toMatchObject({ newCards: 0, reviews: 0 });
    expect(await today(context)).toMatchObject({ everReviewed: false, answeredToday: 0 });
    expect(await undoables(context, await currentLearner(context))).toEqual([]);
    expect(await welcomeView(context)).toMatchObject({ provisional: 4, isRepeated: false, cards: 6 });
    await assertFolded(context.stores, 'local');
  });

  it('its cards come back within days, and count as reviews then', async () => {
    const context = aContext();
    await placeConcepts(context, uuid(1), [RELU]);
    const then = later(context, 2);
    const { places } = await todaysQueue(then);
    const asked = places.filter(({ card }) => card.conceptId === RELU);
    expect(asked.length).toBeGreaterThan(0);
    await answer(then, asked[0]!.card.cardId, 'good', 10);
    expect((await todaysQueue(then)).done).toMatchObject({ newCards: 0, reviews: 1 });
    await assertFolded(context.stores, 'local');
  });

  it('a miss takes it back: what builds on the concept waits again, until the miss is undone', async () => {
    const context = aContext();
    await placeConcepts(context, uuid(1), [RELU]);
    const then = later(context, 2);
    await answer(then, 'activations/relu-a', 'again', 10);
    expect((await standingOf(then)).isOpen(GELU)).toBe(false);
    const undo = { id: uuid(11), cardId: 'activations/relu-a', at: then.now, zone: 'UTC', rolloverHour: 4 };
    await recordReviews(then, [{ ...undo, kind: 'undo', undoes: uuid(10) } as { readonly id: string }]);
    expect((await standingOf(then)).isOpen(GELU)).toBe(true);
    await assertFolded(context.stores, 'local');
  });

  it('sent twice, it is done once; made anew, it takes back what it no longer takes as known, and nothing that was answered', async () => {
    const context = aContext();
    await placeConcepts(context, uuid(1), [RELU, GELU]);
    await placeConcepts(later(context, 1), uuid(1), [RELU, GELU]);
    expect(await context.stores.reviews.page('local', null, 99)).toHaveLength(6);
    await answer(later(context, 2), 'activations/gelu-a', 'good', 10);
    const again = later(context, 3);
    expect(await placeConcepts(again, uuid(2), [RELU])).toEqual({ placed: 0, takenBack: 1 });
    const states = await context.stores.snapshots.all('local');
    expect(states.get('activations/gelu-a')?.memory.state).toBe('review');
    expect(states.get('activations/gelu-b')?.memory).toEqual({ state: 'new' });
    expect(states.get('activations/relu-a')?.memory).toMatchObject({ state: 'review', isProvisional: true });
    await placeConcepts(again, uuid(3), []);
    await placeConcepts(later(context, 4), uuid(4), [RELU]);
    expect((await standingOf(later(context, 4))).isLearnt(RELU)).toBe(true);
    await assertFolded(context.stores, 'local');
  });

  it('concepts that no pack has are passed over, and cards that were met keep their memory', async () => {
    const context = aContext();
    await answer(context, 'activations/relu-a', 'good', 10);
    expect(await placeConcepts(later(context, 1), uuid(1), ['gone/x', RELU])).toEqual({ placed: 3, takenBack: 0 });
    await assertFolded(context.stores, 'local');
  });
});

describe('a placement of the catalogue', () => {
  it('asks nothing where no card has an answer that is typed, and its map says that nothing is known', async () => {
    const context = aContext();
    const placement = { familiarity: { 'content/activations': 'most' as const }, answers: [], seed: 1 };
    expect(await placementQuestion(context, placement)).toBeNull();
    const { packs } = await placementMap(context, placement);
    expect(packs.map(({ path }) => path)).toEqual(['content/activations']);
    expect(packs[0]!.concepts).toMatchObject([
      { id: RELU, isKnown: false, isStart: true, answer: null },
      { id: GELU, isKnown: false, isStart: false, needs: [RELU] },
    ]);
  });

  it('its map has what was answered, and where one can start', async () => {
    const answers = [{ concept: RELU, isRight: true }];
    const { packs } = await placementMap(aContext(), { familiarity: {}, answers, seed: 1 });
    expect(packs[0]!.concepts).toMatchObject([
      { id: RELU, isKnown: true, answer: 'right' },
      { id: GELU, isKnown: false, isStart: true },
    ]);
  });
});
