import { beforeEach, describe, expect, it } from 'vitest';
import { exerciseCardId } from '#lib/base/card-id.ts';
import { addDays, DAY_MILLIS } from '#lib/base/time.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { submit } from '#lib/study/exercises/submit.ts';
import { libraryOf } from '#lib/study/library.ts';
import { changeList } from '#lib/study/lists/change-list.ts';
import { today } from '#lib/study/progress/today.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { todaysQueue } from '#lib/study/session/todays-queue.ts';
import { aReport, NOON, uuid } from '#tests/support/events.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { makePlan } from './make-plan.ts';
import { planWish, type PlanWish } from './plan-wish.ts';
import { previewPlan } from './preview-plan.ts';

const DAY = '2026-03-01';
const LIST = uuid(1);
const [SOFTMAX] = SMALL_SHELF.exercises.values();
const exercise = (name: string, difficulty: number, concept: string): Exercise => ({
  ...SOFTMAX!,
  id: `losses/${name}`,
  cardId: exerciseCardId(`losses/${name}`),
  spec: { ...SOFTMAX!.spec, id: name, difficulty, concepts: [concept] },
  concepts: [concept],
});
// GELU builds on ReLU. They take 10, 20, 5 and 60 minutes.
const EXERCISES = [
  exercise('onGelu', 2, 'activations/gelu'),
  exercise('onRelu', 3, 'activations/relu'),
  exercise('short', 1, 'activations/relu'),
  exercise('long', 5, 'activations/relu'),
];
const LIBRARY = libraryOf([{ ...SMALL_SHELF, exercises: new Map(EXERCISES.map((one) => [one.id, one])) }]);
const IDS = EXERCISES.map(({ id }) => id);
let context: StudyContext;
let number = 0;
beforeEach(() => {
  context = aContext({ library: LIBRARY });
  number = 100;
});

const wish = (days: number, minutesPerDay: number, cards: boolean, ids: readonly string[] = IDS): PlanWish => ({
  kind: 'exam',
  on: addDays(DAY, days),
  concepts: [],
  exercises: { from: LIST, ids: [...ids], cards },
  minutesPerDay,
});
const on = (day: number): StudyContext => ({ ...context, now: NOON + day * DAY_MILLIS });
const previewed = async (asked: PlanWish, then = context) => {
  const preview = await previewPlan(then, asked);
  if (!preview.ok || preview.value.kind !== 'exam') throw new Error(JSON.stringify(preview));
  return preview.value;
};
const planned = async (asked: PlanWish, then = context) => {
  const { exercises } = await previewed(asked, then);
  const named = exercises!.days.map(({ day, exercises: own }) => [day, ...own.map(({ id }) => id.slice(7))].join(' '));
  return { ...exercises!, named, left: exercises!.left.map(({ id }) => id.slice(7)) };
};
const done = async (id: string, day: number, verdict: 'pass' | 'fail') => {
  number += 2;
  const then = on(day);
  const report = aReport(id, verdict);
  await submit(then, { id: uuid(number), exerciseId: id, at: then.now, source: '', report });
  const rating = verdict === 'pass' ? 'easy' : 'again';
  const answer = {
    id: uuid(number + 1),
    cardId: exerciseCardId(id),
    kind: 'answer',
    rating,
    at: then.now + 1,
    zone: 'UTC',
  };
  await recordReviews({ ...then, now: then.now + 2 }, [{ ...answer, tookMillis: 60_000, seed: 1 } as { id: string }]);
};
const todays = async (day: number) => {
  const [exam] = (await today(on(day))).exams;
  const own = exam?.plan.days.find((one) => one.day === addDays(DAY, day));
  return own?.exercises.map(({ id, again }) => `${id.slice(7)}${again ? ' again' : ''}`) ?? [];
};

describe('exercises by a date', () => {
  it('come within the minutes of each day, what they build on first, a long one alone', async () => {
    expect(await planned(wish(5, 30, false))).toMatchObject({
      named: ['2026-03-01 onRelu short', '2026-03-02 long', '2026-03-03 onGelu'],
      left: [],
      minutesForAll: null,
      passed: 0,
      count: 4,
    });
  });

  it('that do not fit are told, with the minutes that would do', async () => {
    const short = await planned(wish(1, 30, false));
    expect(short.named).toEqual(['2026-03-01 onRelu short']);
    expect(short.left).toEqual(['long', 'onGelu']);
    expect(short.minutesForAll).toBe(95);
    expect((await planned(wish(1, 95, false))).left).toEqual([]);
  });

  it('wait for the cards of their concepts where that is asked, and these come first', async () => {
    const preview = await previewed(wish(6, 30, true));
    expect(preview.introduced).toBe(6);
    const cardDays = preview.introductions.map(({ day }) => day);
    const first = preview.exercises!.days[0]!;
    expect(first.day > cardDays[0]!).toBe(true);
    expect(preview.exercises!.left).toEqual([]);
    expect(await planned(wish(1, 30, true))).toMatchObject({ named: [], minutesForAll: null });
  });

  it('are today’s part of the plan and of the queue, and a day off is caught up with', async () => {
    expect(await makePlan(context, uuid(9), wish(9, 30, false))).toMatchObject({ ok: true });
    expect(await todays(0)).toEqual(['onRelu', 'short']);
    // Their concept is not learnt: without the plan they would not be offered.
    const queued = (await todaysQueue(context, { moreNew: 0, allDue: true })).places.map(({ card }) => card.cardId);
    expect(queued).toEqual(expect.arrayContaining(['losses/onRelu', 'losses/short'].map(exerciseCardId)));
    expect(queued).not.toContain(exerciseCardId('losses/long'));
    // Nothing was done for a day.
    expect(await todays(1)).toEqual(['onRelu', 'short']);
    await done('losses/onRelu', 1, 'pass');
    await done('losses/short', 1, 'pass');
    expect(await todays(1)).toEqual([]);
    expect(await todays(2)).toEqual(['long']);
    expect((await today(on(2))).exams).toMatchObject([{ plan: { passed: 2, count: 4 } }]);
    expect((await today(on(9))).exams).toEqual([]);
  });

  it('that were failed come again on the day on which their memory has them', async () => {
    await makePlan(context, uuid(9), wish(9, 30, false, ['losses/short']));
    await done('losses/short', 0, 'fail');
    const due = (await context.stores.snapshots.of('local', [exerciseCardId('losses/short')])).values().next().value!;
    expect(due.state.memory.state).not.toBe('new');
    const { named } = await planned(wish(9, 30, false, ['losses/short']), on(1));
    expect(named).toHaveLength(1);
    expect((await todays(1)).concat(await todays(2))).toContain('short again');
  });

  it('are those that their list has by now; those that it had where it is gone', async () => {
    await changeList(context, { kind: 'make', id: LIST, name: 'Mine', exercises: ['losses/short'] });
    await makePlan(context, uuid(9), wish(9, 30, false, ['losses/short']));
    await changeList(context, { kind: 'add', id: LIST, exercises: ['losses/onGelu'] });
    expect(await todays(0)).toEqual(['short', 'onGelu']);
    await changeList(context, { kind: 'remove', id: LIST });
    expect(await todays(0)).toEqual(['short']);
  });

  it('are a plan without a concept; an exam on nothing at all is none', () => {
    expect(planWish.safeParse(wish(1, 30, false)).success).toBe(true);
    const { exercises: _exercises, ...bare } = wish(1, 30, false) as Extract<PlanWish, { kind: 'exam' }>;
    expect(planWish.safeParse(bare).success).toBe(false);
  });
});
