import { aContext } from '#tests/support/study-context.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, DAY_MILLIS } from '#lib/base/time.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { todaysQueue } from '#lib/study/session/todays-queue.ts';
import { savePreset } from '#lib/study/settings/presets.ts';
import { saveHabits } from '#lib/study/settings/study-habits.ts';
import { saveSettings } from '#lib/study/settings/settings.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { makePlan } from './make-plan.ts';
import type { PlanWish } from './plan-wish.ts';
import { previewPlan } from './preview-plan.ts';
import { takeBackPlan } from './take-back-plan.ts';

const today = '2026-03-01';
const RELU = ['relu-a', 'relu-b', 'relu-c', 'relu-d'].map((name) => `activations/${name}`);
const GELU = ['gelu-a', 'gelu-b'].map((name) => `activations/${name}`);
let context: StudyContext;
let number = 0;
beforeEach(() => {
  context = aContext();
});
const examOn = (days: number, concepts: readonly string[] = ['activations/gelu']): PlanWish => ({
  kind: 'exam',
  on: addDays(today, days),
  concepts: [...concepts],
  minutesPerDay: 20,
});
const previewed = async (wish: PlanWish) => {
  const preview = await previewPlan(context, wish);
  if (!preview.ok || preview.value.kind !== 'exam') throw new Error(JSON.stringify(preview));
  return preview.value;
};
/** The new cards of a study day, each answered Easy at once. */
const study = async (day: number): Promise<readonly string[]> => {
  const then = { ...context, now: NOON + day * DAY_MILLIS };
  const { places } = await todaysQueue(then);
  const fresh = places.filter(({ reason }) => reason === 'new').map(({ card }) => card.cardId);
  for (const cardId of fresh) {
    number += 1;
    const event = { id: uuid(number), cardId, at: then.now, zone: 'UTC', kind: 'answer', rating: 'easy' };
    await recordReviews(then, [{ ...event, tookMillis: 9_000, seed: number } as { id: string }]);
  }
  return fresh;
};

describe('an exam on cards that were never met', () => {
  it('is planned: what the concept builds on first, a sibling a day where a preset says so, and each day of it is told', async () => {
    await savePreset(context, 'default', { newPerConceptPerDay: 1 });
    const preview = await previewed(examOn(14));
    expect(preview).toMatchObject({ cards: 0, unseen: 2, introduced: 2, introducedFirst: 4, unplaced: 0, moved: 0 });
    const days = [0, 1, 2, 3, 4, 5].map((day) => ({ day: addDays(today, day), cards: 1 }));
    expect(preview.introductions).toEqual(days);
    expect(preview.days.slice(0, 7).map(({ cardsWith }) => cardsWith)).toEqual([1, 1, 1, 1, 1, 1, 0]);
    expect(preview.introducedRecall).toBeGreaterThan(0.8);
    expect(preview.introducedRecall).toBeLessThan(1);
  });

  it('keeps to the limit of new cards, and says what finds no room', async () => {
    await saveSettings(context, { newPerDay: 2 });
    expect(await previewed(examOn(2))).toMatchObject({ introduced: 0, introducedFirst: 4, unplaced: 2 });
    expect(await previewed(examOn(3))).toMatchObject({ introduced: 2, introducedFirst: 4, unplaced: 0 });
    await saveHabits(context, { prerequisites: false });
    expect(await previewed(examOn(2))).toMatchObject({ introduced: 2, introducedFirst: 0, unplaced: 0 });
  });

  it('is refused only where there is neither a card to move nor one to meet', async () => {
    await saveSettings(context, { newPerDay: 0 });
    expect(await previewPlan(context, examOn(9))).toEqual({ ok: false, problem: 'nothing-to-move' });
  });

  it('once made, the days bring what the preview told, and catch up after a day off', async () => {
    const wish = examOn(4);
    const { introductions } = await previewed(wish);
    expect(introductions.map(({ cards }) => cards)).toEqual([4, 2]);
    expect((await makePlan(context, uuid(900), wish)).ok).toBe(true);
    expect(await study(0)).toEqual(expect.arrayContaining(RELU));
    // Nothing on day 1.
    expect(await study(2)).toEqual(expect.arrayContaining(GELU));
  });

  it('taken back, it brings no more than the day has by itself', async () => {
    await savePreset(context, 'default', { newPerConceptPerDay: 1 });
    const before = (await todaysQueue(context)).places.map(({ card }) => card.cardId);
    await makePlan(context, uuid(900), examOn(3));
    expect((await todaysQueue(context)).places.map(({ card }) => card.cardId)).not.toEqual(before);
    await takeBackPlan(context, uuid(900));
    expect((await todaysQueue(context)).places.map(({ card }) => card.cardId)).toEqual(before);
  });
});
