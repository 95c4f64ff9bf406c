import { aContext } from '#tests/support/study-context.ts';
import { beforeEach, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { enrolPack } from '#lib/study/settings/enrol-pack.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { workloadBasis } from './workload-basis.ts';

let context: StudyContext;
let dueAt: number;
const later = (days: number): StudyContext => ({ ...context, now: NOON + days * DAY_MILLIS });
const ALL = SMALL_LIBRARY.cards.length + SMALL_LIBRARY.exercises.length;

beforeEach(async () => {
  context = aContext();
  const where = { cardId: 'activations/relu-a', at: NOON, zone: 'UTC', tookMillis: 3_000, seed: 1 };
  const event = { ...where, id: uuid(1), kind: 'answer', rating: 'easy' };
  const { states } = await recordReviews(context, [event]);
  const memory = states[where.cardId]?.memory;
  dueAt = memory === undefined || memory.state === 'new' ? Number.NaN : memory.dueAt;
});

it('has the memories of what was begun, in study days from today, and counts what was never seen', async () => {
  const { cards, newCards } = await workloadBasis(later(2));
  expect(cards).toMatchObject({ stability: [8.296], lastReviewDay: [-2] });
  expect(cards.dueDay).toEqual([Math.round((dueAt - NOON) / DAY_MILLIS) - 2]);
  expect(newCards).toBe(ALL - 1);
});

it('leaves out packs that are not studied', async () => {
  await enrolPack(context, 'content/activations', false);
  const { cards, newCards } = await workloadBasis(context);
  expect(cards.stability).toEqual([]);
  expect(newCards).toBe(SMALL_LIBRARY.exercises.length);
});

it('leaves out what is suspended, which is not new either', async () => {
  const at = NOON + 1;
  const event = { id: uuid(2), cardId: 'activations/relu-a', at, zone: 'UTC', kind: 'suspend' };
  await recordReviews({ ...context, now: at }, [event]);
  const { cards, newCards } = await workloadBasis(later(1));
  expect([cards.stability.length, newCards]).toEqual([0, ALL - 1]);
});
