import { expect, test } from 'vitest';
import type { DayStep } from '#lib/study/progress/day-steps.ts';
import { stepColumns, stepGroups } from './step-groups.ts';

const step = (pack: string, state: DayStep['state'] = 'keep', isExercise = false): DayStep => ({
  pack,
  title: { en: pack, zh: pack },
  isExercise,
  state,
});

test('up to fourteen steps are a column each, in the order in which they come', () => {
  const steps = [step('losses', 'done'), step('attention', 'new'), step('losses'), step('losses', 'keep', true)];
  expect(stepGroups(steps)).toEqual([
    { pack: 'losses', title: { en: 'losses', zh: 'losses' }, isExercise: false, count: 1, done: 1, fresh: 0 },
    { pack: 'attention', title: { en: 'attention', zh: 'attention' }, isExercise: false, count: 1, done: 0, fresh: 1 },
    { pack: 'losses', title: { en: 'losses', zh: 'losses' }, isExercise: false, count: 1, done: 0, fresh: 0 },
    { pack: 'losses', title: { en: 'losses', zh: 'losses' }, isExercise: true, count: 1, done: 0, fresh: 0 },
  ]);
  expect(stepGroups(Array.from({ length: 14 }, () => step('losses')))).toHaveLength(14);
});

test('more are a column for what is done, kept and new of each pack, and one for its exercises', () => {
  const steps = [
    ...Array.from({ length: 6 }, () => step('losses', 'done')),
    ...Array.from({ length: 8 }, () => step('attention', 'new')),
    step('losses'),
    step('losses', 'keep', true),
  ];
  expect(
    stepGroups(steps).map(({ pack, isExercise, count, done, fresh }) => [pack, isExercise, count, done, fresh]),
  ).toEqual([
    ['losses', false, 6, 6, 0],
    ['attention', false, 8, 0, 8],
    ['losses', false, 1, 0, 0],
    ['losses', true, 1, 0, 0],
  ]);
});

test('the stairs rise from the ground to the top, as far as the way before each step goes; one step alone is at the top', () => {
  const heights = stepColumns([step('losses'), step('losses'), step('attention')]).map(({ height }) => height);
  expect(heights).toEqual([0, 0.5, 1]);
  expect(stepColumns([step('losses')])[0]?.height).toBe(1);
  const [card, exercise] = stepColumns([step('losses'), step('losses', 'keep', true)]);
  expect(card!.height).toBe(0);
  expect(exercise!.height).toBe(1);
  expect(exercise!.width).toBeGreaterThan(2 * card!.width);
});

test('where these would be more than fourteen too, a pack is one column, which says how much of it is done and new', () => {
  const packs = Array.from({ length: 6 }, (_, index) => `pack-${index}`);
  const steps = (['done', 'keep', 'new'] as const).flatMap((state) => packs.map((pack) => step(pack, state)));
  const groups = stepGroups(steps);
  expect(groups.map(({ pack }) => pack)).toEqual(packs);
  expect(groups[0]).toMatchObject({ count: 3, done: 1, fresh: 1 });
});

test('a catalogue of many packs has fourteen columns as well: the last one is all that comes after the others', () => {
  const steps = Array.from({ length: 40 }, (_, at) => step(`pack-${at}`, at === 39 ? 'new' : 'keep', at % 2 === 1));
  const groups = stepGroups(steps);
  expect(groups).toHaveLength(14);
  expect(groups.slice(0, 13).map(({ pack }) => pack)).toEqual(steps.slice(0, 13).map(({ pack }) => pack));
  expect(groups[13]).toMatchObject({ pack: null, isExercise: false, count: 27, done: 0, fresh: 1 });
});
