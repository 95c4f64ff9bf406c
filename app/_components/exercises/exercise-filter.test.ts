import { expect, test } from 'vitest';
import type { ExerciseStanding, ListedExercise } from '#lib/study/exercises/list-exercises.ts';
import { filtered, filterPath, readFilter } from './exercise-filter.ts';

const title = { en: 'A', zh: '甲' };
const exercise = (id: string, standing: ExerciseStanding, difficulty = 1): ListedExercise => ({
  id,
  pack: id.split('/')[0]!,
  title,
  difficulty,
  lastVerdict: null,
  dueAt: null,
  dueDay: null,
  isDue: standing === 'due',
  standing,
  concepts: [],
  needs: [],
});
const ALL = [
  exercise('losses/a', 'locked'),
  exercise('losses/b', 'open', 3),
  exercise('attention/c', 'passed'),
  exercise('attention/d', 'due', 3),
];
const ids = (query: Record<string, string>) => filtered(ALL, readFilter(query)).map(({ id }) => id);

test('what is worth looking at first comes first, whatever is let through', () => {
  expect(ids({})).toEqual(['attention/d', 'losses/b', 'attention/c', 'losses/a']);
  expect(ids({ now: '1' })).toEqual(['attention/d', 'losses/b']);
  expect(ids({ topic: 'attention' })).toEqual(['attention/d', 'attention/c']);
  expect(ids({ level: '3', topic: 'losses' })).toEqual(['losses/b']);
  expect(ids({ standing: 'locked' })).toEqual(['losses/a']);
});

test('an address says what its filter is, and a query that means nothing narrows nothing', () => {
  const filter = { text: 'batch norm', now: true, topic: 'losses', level: 3, standing: 'open' } as const;
  expect(readFilter(Object.fromEntries(new URL(filterPath(filter), 'http://a').searchParams))).toEqual(filter);
  expect(filterPath(readFilter({ level: '9', standing: 'lost', now: 'yes' }))).toBe('/exercises');
});
