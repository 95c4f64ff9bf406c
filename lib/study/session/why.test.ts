import { aContext } from '#tests/support/study-context.ts';
import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { enrolPack } from '#lib/study/settings/enrol-pack.ts';
import { savePreset } from '#lib/study/settings/presets.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { saveSettings } from '#lib/study/settings/settings.ts';
import { saveHabits } from '#lib/study/settings/study-habits.ts';
import { whyNotYet } from '#lib/study/concepts/why-not-yet.ts';
import { whyNow } from './why-now.ts';

let context: StudyContext;
let number = 0;
beforeEach(() => {
  context = aContext();
});
const at = (now: number): StudyContext => ({ ...context, now });
const press = async (now: number, cardId: CardId, more: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  number += 1;
  const row = { id: uuid(number), cardId, kind: 'answer', at: now, zone: 'UTC' };
  const event = { ...row, rating: 'easy', tookMillis: 1, seed: 1, ...more };
  expect((await recordReviews(at(now), [event])).results[0]?.status).toBe('recorded');
};
const now = async (cardId: CardId, moment = NOON) => {
  const reasons = await whyNow(at(moment), cardId);
  return reasons.ok ? reasons.value.map(({ key, values }) => [key, values]) : reasons.problem;
};
const notYet = async (conceptId: string, moment = NOON) => {
  const reasons = await whyNotYet(at(moment), conceptId);
  return reasons.ok ? reasons.value.map(({ key, values, concept }) => [key, values, concept?.id]) : reasons.problem;
};
const RELU = ['activations/relu-a', 'activations/relu-b', 'activations/relu-c', 'activations/relu-d'];

describe('why a card is asked now', () => {
  it('new, in its steps, not due, due, overdue', async () => {
    expect(await now(knownCardId(RELU[0]!))).toEqual([['newOpen', {}]]);
    expect(await now('activations/gelu-a')).toEqual([['newAnyway', {}]]);
    await press(NOON, knownCardId(RELU[0]!), { rating: 'good' });
    expect(await now(knownCardId(RELU[0]!), NOON + 1)).toEqual([['dueLater', { days: 0 }]]);
    expect(await now(knownCardId(RELU[0]!), NOON + 700_000)).toEqual([['step', { step: 2 }]]);
    await press(NOON + 700_000, knownCardId(RELU[0]!));
    await press(NOON + 700_001, knownCardId(RELU[0]!), { kind: 'setDue', days: 3 });
    expect(await now(knownCardId(RELU[0]!), NOON + DAY_MILLIS)).toEqual([
      ['dueLater', { days: 2 }],
      ['setByHand', {}],
    ]);
    const percent = expect.any(Number) as number;
    expect(await now(knownCardId(RELU[0]!), NOON + 3 * DAY_MILLIS)).toMatchObject([
      ['due', { percent }],
      ['setByHand', {}],
    ]);
    expect(await now(knownCardId(RELU[0]!), NOON + 5 * DAY_MILLIS)).toMatchObject([
      ['overdue', { days: 2, percent }],
      {},
    ]);
  });

  it('suspended, buried, a leech', async () => {
    await savePreset(context, 'default', { leechLapses: 1 });
    await press(NOON, knownCardId(RELU[0]!));
    await press(NOON + 20 * DAY_MILLIS, knownCardId(RELU[0]!), { rating: 'again' });
    await press(NOON + 20 * DAY_MILLIS + 1, knownCardId(RELU[0]!), { kind: 'suspend' });
    await press(NOON + 20 * DAY_MILLIS + 2, knownCardId(RELU[0]!), { kind: 'bury' });
    expect(await now(knownCardId(RELU[0]!), NOON + 20 * DAY_MILLIS + 3)).toEqual([
      ['suspended', {}],
      ['buried', { days: 1 }],
      ['dueLater', { days: 0 }],
      ['leech', { lapses: 1 }],
    ]);
    expect(await now('activations/none')).toBe('unknown-card');
  });
});

describe('why a concept is not asked yet', () => {
  it('what it needs is new, in its steps, faded, and learnt', async () => {
    const relu = 'activations/relu';
    expect(await notYet('activations/gelu')).toEqual([['needsNew', { graduated: 0, cards: 4 }, relu]]);
    await press(NOON, knownCardId(RELU[0]!));
    expect(await notYet('activations/gelu')).toEqual([['needsSteps', { graduated: 1, cards: 4 }, relu]]);
    for (const cardId of RELU.slice(1)) await press(NOON, knownCardId(cardId));
    expect(await notYet('activations/gelu', NOON + 5)).toEqual([['open', {}, undefined]]);
    expect(await notYet('activations/gelu', NOON + 400 * DAY_MILLIS)).toMatchObject([['needsFaded', {}, relu]]);
    expect(await notYet(relu, NOON + 5)).toEqual([['allMet', {}, undefined]]);
  });

  it('prerequisites that are switched off are none', async () => {
    await saveHabits(context, { prerequisites: false });
    expect(await notYet('activations/gelu')).toEqual([['open', {}, undefined]]);
  });

  it('the limits of the day and of siblings, and a pack that is left out', async () => {
    await savePreset(context, 'default', { newPerConceptPerDay: 1 });
    await press(NOON, knownCardId(RELU[0]!));
    expect(await notYet('activations/relu', NOON + 5)).toEqual([['siblings', { count: 1 }, undefined]]);
    await savePreset(context, 'default', { newPerConceptPerDay: 3 });
    await saveSettings(context, { newPerDay: 1 });
    expect(await notYet('activations/relu', NOON + 5)).toEqual([['limit', {}, undefined]]);
    await enrolPack(context, 'content/activations', false);
    expect(await notYet('activations/relu', NOON + 5)).toEqual([['leftOut', {}, undefined]]);
    expect(await notYet('activations/none')).toBe('unknown-concept');
  });
});
