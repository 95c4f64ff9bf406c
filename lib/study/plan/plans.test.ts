import { aContext } from '#tests/support/study-context.ts';
import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, DAY_MILLIS } from '#lib/base/time.ts';
import { prngFrom } from '#lib/base/prng.ts';
import { replay } from '#lib/srs/log/replay.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { listPlans } from './list-plans.ts';
import { makePlan } from './make-plan.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { openSession } from '#lib/study/session/open-session.ts';
import type { PlanWish } from './plan-wish.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';
import { previewPlan } from './preview-plan.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { takeBackPlan } from './take-back-plan.ts';

const CARDS = SMALL_LIBRARY.cards.map(({ id }) => id);
const PLAN = uuid(900);
let context: StudyContext;
let number = 0;
beforeEach(async () => {
  context = aContext();
  number = 0;
  // Two months of answers, so that cards lie apart.
  for (const [index, cardId] of CARDS.entries()) {
    for (const daysAgo of [60, 50 - 3 * index, 30 - 4 * index])
      await answer(knownCardId(cardId), NOON - daysAgo * DAY_MILLIS);
  }
});
const at = (now: number): StudyContext => ({ ...context, now });
const answer = async (cardId: CardId, now: number) => {
  number += 1;
  const event = { id: uuid(number), cardId, at: now, zone: 'UTC', kind: 'answer', rating: 'easy', tookMillis: 9_000 };
  const { results } = await recordReviews(at(now), [{ ...event, seed: number } as { id: string }]);
  expect(results[0]?.status).toBe('recorded');
};
const states = () => context.stores.snapshots.all('local');
const today = '2026-03-01';
const exam: PlanWish = {
  kind: 'exam',
  on: addDays(today, 6),
  concepts: ['activations/relu', 'activations/gelu'],
  minutesPerDay: 5,
};
const made = async (wish: PlanWish, id: string = PLAN, when: number = NOON) => {
  const result = await makePlan(at(when), id, wish);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};
const logIsFolded = async () => {
  const parametersOf = parametersIn(await currentLearner(context));
  const logs = await context.stores.reviews.logs('local', CARDS);
  for (const [cardId, state] of await states()) {
    expect(replay(logs.get(cardId) ?? [], parametersOf)).toEqual(state);
  }
};

describe('a plan', () => {
  it('is previewed without a trace', async () => {
    const before = await states();
    const preview = await previewPlan(context, exam);
    if (!preview.ok || preview.value.kind !== 'exam') throw new Error('an exam can be planned');
    expect(preview.value).toMatchObject({ cards: 6, unseen: 0, inSteps: 0 });
    expect(preview.value.recallWith).toBeGreaterThan(preview.value.recallWithout);
    expect(preview.value.recallAtMost).toBeGreaterThanOrEqual(preview.value.recallWith);
    expect(preview.value.days).toHaveLength(6);
    expect(preview.value.days[0]?.day).toBe(today);
    expect(await states()).toEqual(before);
    expect(await context.stores.plans.all('local')).toEqual([]);
  });

  it('does what its preview says, and the log is its truth', async () => {
    const preview = await previewPlan(context, exam);
    if (!preview.ok) throw new Error(preview.problem);
    const plan = await made(exam);
    expect(plan.moved).toBe(preview.value.moved);
    expect(plan.moved).toBeGreaterThan(0);
    await logIsFolded();
    const due = [...(await states()).values()].map(({ memory }) => (memory.state === 'review' ? memory.dueAt : 0));
    const dueOn = preview.value.days.map(
      (_, day) => due.filter((dueAt) => Math.max(0, Math.floor((dueAt - NOON) / DAY_MILLIS + 0.5)) === day).length,
    );
    expect(dueOn).toEqual(preview.value.days.map(({ cardsWith }) => cardsWith));
  });

  it('is taken back as one thing: every card has its own day again, and a second time changes nothing', async () => {
    const before = await states();
    const { moved } = await made(exam);
    expect(await states()).not.toEqual(before);
    expect(await takeBackPlan(at(NOON + 5), PLAN)).toEqual({ ok: true, value: { restored: moved, answered: 0 } });
    expect(await states()).toEqual(before);
    expect(await takeBackPlan(at(NOON + 9), PLAN)).toMatchObject({ ok: true, value: { restored: 0 } });
    expect(await states()).toEqual(before);
    await logIsFolded();
    expect((await listPlans(context)).plans).toEqual([]);
    expect(await takeBackPlan(context, uuid(901))).toEqual({ ok: false, problem: 'no-such-plan' });
  });

  it('sent twice, it is made once', async () => {
    await made(exam);
    const after = await states();
    await made(exam, PLAN, NOON + 50);
    expect(await states()).toEqual(after);
    expect(await context.stores.plans.all('local')).toHaveLength(1);
  });

  it('sent twice at the same time, it is made once', async () => {
    const amnesty: PlanWish = { kind: 'amnesty', days: 7, minutesPerDay: 1 };
    const later = NOON + 400 * DAY_MILLIS;
    for (const [index, wish] of [exam, amnesty].entries()) {
      const when = index === 0 ? NOON : later;
      const id = uuid(900 + index);
      const [one, other] = await Promise.all([made(wish, id, when), made(wish, id, when + 1)]);
      expect(one).toEqual(other);
      const log = await context.stores.reviews.page('local', null, 1_000);
      const moves = log.filter((event) => event.kind === 'setDue' && event.sourceId === id);
      expect(moves).toHaveLength(one.moved);
      expect((await context.stores.plans.all('local')).filter((plan) => plan.id === id)).toEqual([one]);
    }
    await logIsFolded();
  });

  it('taken back later, it leaves alone the cards that were answered since', async () => {
    const { moved } = await made(exam);
    const logs = await context.stores.reviews.logs('local', CARDS);
    const card = CARDS.find((cardId) => logs.get(knownCardId(cardId))?.some(({ kind }) => kind === 'setDue'));
    await answer(knownCardId(card!), NOON + 1_000);
    const answered = (await states()).get(knownCardId(card!));
    expect(await takeBackPlan(at(NOON + 2_000), PLAN)).toEqual({
      ok: true,
      value: { restored: moved - 1, answered: 1 },
    });
    expect((await states()).get(knownCardId(card!))).toEqual(answered);
    await logIsFolded();
  });

  it('is no answer to undo one by one: what was answered before it stays within reach', async () => {
    const before = (await openSession(context)).undoable;
    await made(exam);
    expect((await openSession(context)).undoable.map(({ eventId }) => eventId)).toEqual(
      before.map(({ eventId }) => eventId),
    );
    await takeBackPlan(at(NOON + 5), PLAN);
    expect((await openSession(context)).undoable).toEqual(before);
  });

  it('thirty plans one over the other, taken back in any order, leave every card as it was', async () => {
    const before = await states();
    const ids = Array.from({ length: 30 }, (_, index) => uuid(1_000 + index));
    for (const [index, id] of ids.entries()) {
      const on = addDays(today, 2 + (index % 9));
      await made({ ...exam, on, minutesPerDay: 1 + (index % 3) }, id, NOON + index);
    }
    for (const [index, id] of prngFrom(3).shuffle(ids).entries()) {
      expect(await takeBackPlan(at(NOON + 100 + index), id)).toMatchObject({ ok: true });
      await logIsFolded();
    }
    expect(await states()).toEqual(before);
  });

  it.each([
    [{ ...exam, on: today }, 'day-has-passed'],
    [{ ...exam, on: addDays(today, 400) }, 'too-far-away'],
    [{ ...exam, concepts: ['activations/none'] }, 'nothing-to-move'],
    [
      { kind: 'break', from: addDays(today, -1), to: today, preparation: 'nothing', minutesPerDay: 9 },
      'day-has-passed',
    ],
    [
      { kind: 'break', from: addDays(today, 3), to: today, preparation: 'nothing', minutesPerDay: 9 },
      'ends-before-it-begins',
    ],
  ] as const)('that cannot be: %j', async (wish, problem) => {
    expect(await previewPlan(context, wish as PlanWish)).toEqual({ ok: false, problem });
    expect(await makePlan(context, PLAN, wish as PlanWish)).toEqual({ ok: false, problem });
  });
});

describe('a backlog', () => {
  const late = NOON + 3_000 * DAY_MILLIS;

  it('is spread within the minutes, told of with its days, and gone from the list when it is spread', async () => {
    const then = at(late);
    const { backlog } = await listPlans(then);
    expect(backlog).toMatchObject({ cards: 6, minutes: 1, days: 1 });
    const wish: PlanWish = { kind: 'amnesty', days: 3, minutesPerDay: 1 };
    const preview = await previewPlan(then, wish);
    expect(preview).toMatchObject({ ok: true, value: { kind: 'amnesty', overdue: 6, moved: 6, left: 0 } });
    await made(wish, PLAN, late);
    expect((await listPlans(then)).backlog.cards).toBe(0);
    expect((await listPlans(then)).plans).toMatchObject([{ id: PLAN, wish, moved: 6 }]);
    const after = await listPlans(at(late + 3 * DAY_MILLIS));
    expect(after.plans).toEqual([]);
    expect(after.past).toMatchObject([{ id: PLAN, wish, moved: 6 }]);
  });

  it('that is none cannot be spread', async () => {
    const none = { ...context, stores: memoryStores() };
    expect(await previewPlan(none, { kind: 'amnesty', days: 3, minutesPerDay: 1 })).toEqual({
      ok: false,
      problem: 'nothing-to-move',
    });
  });
});

describe('a break', () => {
  const wish: PlanWish = {
    kind: 'break',
    from: addDays(today, 2),
    to: addDays(today, 300),
    preparation: 'before',
    minutesPerDay: 5,
  };

  it('shows every preparation side by side, and asks nothing on its days', async () => {
    const preview = await previewPlan(context, wish);
    if (!preview.ok || preview.value.kind !== 'break') throw new Error('a break can be planned');
    const { choices, days, cards } = preview.value;
    expect(cards).toBeGreaterThan(0);
    expect(choices.before.recall).toBeGreaterThan(choices.nothing.recall);
    expect(choices.before.waiting).toBeLessThan(choices.nothing.waiting);
    expect(days.filter(({ rest }) => rest).every(({ cardsWithout, cardsWith }) => cardsWithout + cardsWith === 0)).toBe(
      true,
    );
  });

  it('without preparation moves nothing, and is in force all the same', async () => {
    const before = await states();
    await made({ ...wish, preparation: 'nothing' });
    expect(await states()).toEqual(before);
    expect((await listPlans(context)).plans).toHaveLength(1);
  });

  it('an exam after it asks nothing in it', async () => {
    await made({ ...wish, to: addDays(today, 4), preparation: 'nothing' });
    const preview = await previewPlan(context, { ...exam, on: addDays(today, 8) });
    if (!preview.ok) throw new Error(preview.problem);
    expect(preview.value.days.map(({ rest }) => rest)).toEqual([false, false, true, true, true, false, false, false]);
    expect(preview.value.days.filter(({ rest }) => rest).every(({ cardsWith }) => cardsWith === 0)).toBe(true);
  });
});
