import { aContext } from '#tests/support/study-context.ts';
import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { DEFAULT_PARAMETERS, NOON, uuid } from '#tests/support/events.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { hardestCards } from '#lib/study/cards/hardest-cards.ts';
import { openSession } from '#lib/study/session/open-session.ts';
import { assignPreset, listPresets, savePreset } from './presets.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { saveHabits, getHabits } from './study-habits.ts';
import { today } from '#lib/study/progress/today.ts';
import { weightsRevisions } from '#lib/study/memory-model/weights-revisions.ts';

let context: StudyContext;
let number = 0;
beforeEach(() => {
  context = aContext();
});
const at = (now: number): StudyContext => ({ ...context, now });
const press = async (now: number, cardId: CardId, more: Readonly<Record<string, unknown>> = {}) => {
  number += 1;
  const where = { id: uuid(number), cardId, at: now, zone: 'UTC' };
  const event = { ...where, kind: 'answer', rating: 'easy', tookMillis: 3_000, seed: 1, ...more };
  const { results, states } = await recordReviews(at(now), [event]);
  expect(results[0]?.status).toBe('recorded');
  return states[cardId]!;
};
const adopt = async (now: number, weights: readonly number[]) => {
  await context.stores.learners.changePresets('local', (learner) => weightsRevisions(learner, weights), now);
};
const asked = async (now: number, moreNew = 0) =>
  (await openSession(at(now), { moreNew })).entries.map(({ card }) => card.id);
const RELU = ['activations/relu-a', 'activations/relu-b', 'activations/relu-c', 'activations/relu-d'];

describe('presets', () => {
  it('there is one at first, for every pack', async () => {
    expect(await listPresets(context)).toMatchObject([
      {
        name: 'default',
        packs: ['content/activations', 'exercises/losses'],
        settings: { leechLapses: 8, order: 'due' },
      },
    ]);
  });

  it('a pack with another one is scheduled by it; each answer keeps the revision that scheduled it', async () => {
    const plain = await press(NOON, knownCardId(RELU[0]!));
    expect(await savePreset(context, 'strict', { desiredRetention: 0.97, newPerDay: 1 })).toMatchObject({ ok: true });
    expect(await assignPreset(context, 'content/activations', 'strict')).toEqual({ ok: true, value: null });
    const strict = await press(NOON + 1_000, knownCardId(RELU[1]!));
    await savePreset(at(NOON + 2_000), 'strict', { desiredRetention: 0.8 });
    const lax = await press(NOON + 3_000, knownCardId(RELU[2]!));
    const days = [plain, strict, lax].map(({ memory }) => (memory.state === 'review' ? memory.intervalDays : 0));
    expect(days[1]).toBeLessThan(days[0]!);
    expect(days[2]).toBeGreaterThan(days[0]!);
    const log = await context.stores.reviews.page('local', null, 9);
    expect(log.map(({ presetRevision }) => presetRevision)).toEqual([
      'local/default/1',
      'local/strict/1',
      'local/strict/2',
    ]);
  });

  it('the session carries the parameters of each card’s own preset', async () => {
    await savePreset(context, 'strict', { desiredRetention: 0.97 });
    await assignPreset(context, 'content/activations', 'strict');
    const session = await openSession(context);
    expect(session.entries[0]?.preset).toBe('strict');
    expect(session.presets['strict']?.desiredRetention).toBe(0.97);
    expect(session.parameters.desiredRetention).toBe(0.9);
  });

  it('limits and siblings of a preset hold for its packs, and more can be asked for', async () => {
    await savePreset(context, 'slow', { newPerConceptPerDay: 1 });
    await assignPreset(context, 'content/activations', 'slow');
    expect(await asked(NOON)).toEqual([RELU[0]]);
    await press(NOON, knownCardId(RELU[0]!));
    expect(await asked(NOON + 1_000)).toEqual([]);
    expect(await asked(NOON + 1_000, 2)).toEqual([RELU[1], RELU[2]]);
    expect(await asked(NOON + DAY_MILLIS)).toEqual([RELU[1]]);
  });

  it('reviews that wait for a sibling are counted in tomorrow', async () => {
    for (const cardId of RELU) await press(NOON, knownCardId(cardId), { rating: 'easy' });
    await savePreset(context, 'default', { reviewsPerConceptPerDay: 1, newPerDay: 0 });
    const later = NOON + 40 * DAY_MILLIS;
    expect((await asked(later)).filter((id) => RELU.includes(id))).toHaveLength(1);
    expect((await today(at(later))).dueTomorrow).toBe(3);
  });

  it('a card that is buried comes back tomorrow, and is counted in it', async () => {
    await press(NOON, knownCardId(RELU[0]!));
    await savePreset(context, 'default', { newPerDay: 0 });
    const later = NOON + 40 * DAY_MILLIS;
    await press(later, knownCardId(RELU[0]!), { kind: 'bury' });
    expect([await asked(later + 1), (await today(at(later + 1))).dueTomorrow]).toEqual([[], 1]);
    expect(await asked(later + DAY_MILLIS)).toEqual([RELU[0]]);
    await press(later + 2, knownCardId(RELU[0]!), { kind: 'unbury' });
    expect([await asked(later + 3), (await today(at(later + 3))).dueTomorrow]).toEqual([[RELU[0]], 0]);
  });

  it.each([
    ['', {}, 'name'],
    ['a/b', {}, 'name'],
    ['strict', { desiredRetention: 2 }, 'desiredRetention'],
    ['strict', { order: 'alphabetical' }, 'order'],
    ['strict', { newPerConceptPerDay: 0 }, 'newPerConceptPerDay'],
  ])('%j with %j is refused by name, and nothing changes', async (name, changes, setting) => {
    expect(await savePreset(context, name, changes)).toMatchObject({ ok: false, problem: [{ setting }] });
    expect(await listPresets(context)).toHaveLength(1);
  });

  it('packs and presets that are not there are refused', async () => {
    expect(await assignPreset(context, 'content/none', 'default')).toEqual({ ok: false, problem: 'unknown-pack' });
    expect(await assignPreset(context, 'content/activations', 'x')).toEqual({ ok: false, problem: 'unknown-preset' });
  });

  it('a change of limits alone makes no revision', async () => {
    await savePreset(context, 'default', { newPerConceptPerDay: 1, order: 'random' });
    expect((await context.stores.learners.find('local'))?.revisions).toHaveLength(1);
    expect((await listPresets(context))[0]?.settings).toMatchObject({ newPerConceptPerDay: 1, order: 'random' });
  });

  it('have the same weights: new ones are adopted by all, once', async () => {
    await savePreset(context, 'strict', { desiredRetention: 0.97 });
    const weights = DEFAULT_PARAMETERS.weights.with(0, 0.5);
    await adopt(NOON + 1, weights);
    await adopt(NOON + 2, weights);
    const revisions = (await context.stores.learners.find('local'))!.revisions;
    expect(
      revisions.map(({ preset, parameters }) => [preset, parameters.desiredRetention, parameters.weights[0]]),
    ).toEqual([
      ['default', 0.9, 0.212],
      ['strict', 0.97, 0.212],
      ['default', 0.9, 0.5],
      ['strict', 0.97, 0.5],
    ]);
  });

  it('the hardest cards are the most often forgotten, and leeches are marked, suspended or not', async () => {
    await savePreset(context, 'default', { leechLapses: 2 });
    expect(await hardestCards(context)).toEqual([]);
    await press(NOON, knownCardId(RELU[0]!));
    await press(NOON, knownCardId(RELU[1]!));
    for (const [cardId, day] of [
      [RELU[0], 20],
      [RELU[1], 20],
      [RELU[1], 21],
      [RELU[1], 40],
    ] as const) {
      await press(NOON + day * DAY_MILLIS, knownCardId(cardId!), { rating: day === 21 ? 'easy' : 'again' });
    }
    await press(NOON + 41 * DAY_MILLIS, knownCardId(RELU[1]!), { kind: 'suspend' });
    const hardest = await hardestCards(context);
    expect(hardest.map(({ card, lapses, isLeech, suspended }) => [card.id, lapses, isLeech, suspended])).toEqual([
      [RELU[1], 2, true, true],
      [RELU[0], 1, false, false],
    ]);
  });

  it('a leech is suspended by the preset that says so, and the undo brings it back', async () => {
    await savePreset(context, 'default', { leechLapses: 1, leechSuspends: true });
    await press(NOON, knownCardId(RELU[0]!));
    const state = await press(NOON + 20 * DAY_MILLIS, knownCardId(RELU[0]!), { rating: 'again' });
    expect(state.suspended).toBe(true);
    const undone = await press(NOON + 20 * DAY_MILLIS + 5, knownCardId(RELU[0]!), {
      kind: 'undo',
      undoes: uuid(number),
    });
    expect(undone.suspended).toBe(false);
  });
});

describe('habits', () => {
  it('prerequisites can be switched off', async () => {
    expect(await asked(NOON)).not.toContain('activations/gelu-a');
    expect(await saveHabits(context, { prerequisites: false })).toMatchObject({ ok: true });
    expect(await asked(NOON)).toContain('activations/gelu-a');
  });

  it('easy days and the learn-ahead go with the session', async () => {
    const easyDays = ['normal', 'normal', 'normal', 'normal', 'normal', 'reduced', 'minimum'];
    await saveHabits(context, { easyDays, learnAheadMinutes: 5 });
    expect(await openSession(context)).toMatchObject({ learnAheadMinutes: 5, load: { easyDays } });
    expect(await getHabits(context)).toMatchObject({ prerequisites: true, easyDays });
    expect(await saveHabits(context, { easyDays: ['normal'] })).toMatchObject({
      ok: false,
      problem: [{ setting: 'easyDays' }],
    });
  });
});

describe('a session that is opened anew', () => {
  it('knows what can be undone, of every kind, latest last, each with its card as it was', async () => {
    const first = await press(NOON, knownCardId(RELU[0]!), { rating: 'good' });
    await press(NOON + 1, knownCardId(RELU[1]!), { kind: 'suspend' });
    await press(NOON + 2, knownCardId(RELU[0]!), { kind: 'setDue', days: 9 });
    const { undoable } = await openSession(at(NOON + 3));
    expect(undoable.map(({ cardId }) => cardId)).toEqual([RELU[0], RELU[1], RELU[0]]);
    expect(undoable[2]?.before.state).toEqual(first);
    expect(undoable[0]?.before.state.memory).toEqual({ state: 'new' });
    await press(NOON + 4, knownCardId(RELU[0]!), { kind: 'undo', undoes: undoable[2]!.eventId });
    expect((await openSession(at(NOON + 5))).undoable).toHaveLength(2);
  });

  it('goes back at least thirty steps', async () => {
    for (let step = 0; step < 34; step += 1) await press(NOON + step, knownCardId(RELU[step % 4]!), { kind: 'bury' });
    expect((await openSession(at(NOON + 60))).undoable.length).toBeGreaterThanOrEqual(30);
  });

  it('knows what falls due on the days to come', async () => {
    const { memory } = await press(NOON, knownCardId(RELU[0]!));
    await press(NOON + 1, knownCardId(RELU[1]!), { kind: 'setDue', days: 3 });
    const { load } = await openSession(at(NOON + 2));
    const days = memory.state === 'review' ? memory.intervalDays : 0;
    expect(load.dueByDay.map((count, day) => (count > 0 ? day : -1)).filter((day) => day >= 0)).toEqual([3, days]);
  });
});
