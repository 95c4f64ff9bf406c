import { beforeEach, describe, expect, it } from 'vitest';
import type { StudyContext } from '#lib/study/context.ts';
import { submit } from '#lib/study/exercises/submit.ts';
import { aReport, NOON, uuid } from '#tests/support/events.ts';
import { aContext } from '#tests/support/study-context.ts';
import { changeList, LONGEST_LIST_NAME, MOST_LISTS, type ListChange } from './change-list.ts';
import { exerciseLists } from './exercise-lists.ts';
import { listViews } from './list-views.ts';

const ID = uuid(1);
const SOFTMAX = 'losses/softmax';
let context: StudyContext;
beforeEach(() => {
  context = aContext();
});
const change = (what: ListChange) => changeList(context, what);
const make = (number: number, name: string, exercises: readonly string[] = []) =>
  change({ kind: 'make', id: uuid(number), name, exercises });
const names = async () => (await exerciseLists(context)).map(({ title }) => title.en);
/** A list may hold what a pack had once. */
const held = (...exercises: readonly string[]) =>
  context.stores.lists.change('local', () => [
    { id: ID, name: 'Mine', exercises, createdAt: NOON, changes: 0, removedAt: null },
  ]);
const exercisesOf = async () => (await context.stores.lists.all('local'))[0]?.exercises;

describe('a list of exercises', () => {
  it('is made once, filled, renamed, emptied, removed and brought back', async () => {
    expect(await make(1, '  My   list ')).toMatchObject({ ok: true, value: { name: 'My list', changes: 0 } });
    expect(await make(1, 'sent again')).toMatchObject({ ok: true, value: { name: 'My list', changes: 0 } });
    const add: ListChange = { kind: 'add', id: ID, exercises: [SOFTMAX, SOFTMAX] };
    expect(await change(add)).toMatchObject({ ok: true, value: { exercises: [SOFTMAX], changes: 1 } });
    expect(await change(add)).toMatchObject({ ok: true, value: { exercises: [SOFTMAX], changes: 1 } });
    expect(await change({ kind: 'rename', id: ID, name: 'Other', seen: 1 })).toMatchObject({ ok: true });
    expect(await exerciseLists(context)).toEqual([
      { id: ID, title: { en: 'Other', zh: 'Other' }, exercises: [SOFTMAX] },
    ]);
    expect(await change({ kind: 'remove', id: ID })).toMatchObject({ ok: true });
    expect(await names()).toEqual([]);
    expect((await listViews(context)).removed).toMatchObject([{ id: ID, name: 'Other' }]);
    expect(await change(add)).toEqual({ ok: false, problem: 'no-such-list' });
    expect(await change({ kind: 'bringBack', id: ID })).toMatchObject({ ok: true });
    expect(await change({ kind: 'takeOut', id: ID, exercises: [SOFTMAX] })).toMatchObject({
      ok: true,
      value: { name: 'Other', exercises: [] },
    });
  });

  it('takes what two tabs add and take out, and no order or name that was made from an older state', async () => {
    await held('a/1', 'a/2');
    expect(await change({ kind: 'add', id: ID, exercises: [SOFTMAX] })).toMatchObject({ ok: true });
    const old = { id: ID, seen: 0 } as const;
    const elsewhere = { ok: false, problem: 'changed-elsewhere' };
    expect(await change({ ...old, kind: 'order', exercises: ['a/2', 'a/1'] })).toEqual(elsewhere);
    expect(await change({ ...old, kind: 'rename', name: 'New' })).toEqual(elsewhere);
    expect(await exercisesOf()).toEqual(['a/1', 'a/2', SOFTMAX]);
    expect(await change({ kind: 'takeOut', id: ID, exercises: ['a/1'] })).toMatchObject({ ok: true });
    const exercises = [SOFTMAX, 'a/2'];
    expect(await change({ kind: 'order', id: ID, exercises, seen: 2 })).toMatchObject({ ok: true });
    expect(await exercisesOf()).toEqual(exercises);
    // Sent again, it is done already.
    expect(await change({ kind: 'order', id: ID, exercises, seen: 2 })).toMatchObject({ ok: true });
    expect(await change({ kind: 'order', id: ID, exercises: [SOFTMAX], seen: 3 })).toEqual(elsewhere);
  });

  it('of two tabs that take one name the second is told, letters in either case being the same', async () => {
    const both = await Promise.all([make(1, 'Soon'), make(2, 'SOON')]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    await change({ kind: 'remove', id: ID });
    expect(await make(2, 'soon')).toMatchObject({ ok: true });
    expect(await change({ kind: 'bringBack', id: ID })).toEqual({ ok: false, problem: 'name-taken' });
  });

  it('is refused without a name, with an exercise that is nowhere, and beyond so many', async () => {
    expect(await make(1, ' \n ')).toEqual({ ok: false, problem: 'no-name' });
    expect(await make(1, 'Lost', ['lost/one'])).toEqual({ ok: false, problem: 'no-such-exercise' });
    expect(await change({ kind: 'remove', id: ID })).toEqual({ ok: false, problem: 'no-such-list' });
    for (let number = 1; number <= MOST_LISTS; number += 1) await make(number, `${number} ${'x'.repeat(100)}`);
    expect((await names()).every((name) => name.length === LONGEST_LIST_NAME)).toBe(true);
    expect(await make(MOST_LISTS + 1, 'one more')).toEqual({ ok: false, problem: 'too-many' });
  });
});

describe('the progress of a list', () => {
  const progress = async () => (await listViews(context)).lists[0]!;
  const judged = async (number: number, verdict: 'pass' | 'fail') => {
    const report = aReport(SOFTMAX, verdict);
    const submission = { id: uuid(number), exerciseId: SOFTMAX, at: NOON + number, source: '', report };
    await submit({ ...context, now: NOON + 60_000 }, submission);
  };

  it('counts what is passed, tried and not tried, and tells the minutes left and what comes next', async () => {
    await held(SOFTMAX, 'gone/away');
    expect(await progress()).toMatchObject({
      progress: { passed: 0, tried: 0, untried: 1, minutesLeft: 10 },
      missing: ['gone/away'],
      next: { id: SOFTMAX },
    });
    await judged(50, 'fail');
    expect(await progress()).toMatchObject({ progress: { passed: 0, tried: 1, untried: 0, minutesLeft: 10 } });
    await judged(51, 'pass');
    expect(await progress()).toMatchObject({
      progress: { passed: 1, tried: 0, untried: 0, minutesLeft: 0 },
      next: null,
    });
  });
});
