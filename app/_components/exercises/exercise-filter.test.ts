import { expect, test } from 'vitest';
import type { ExerciseStanding, ListedExercise } from '#lib/study/exercises/list-exercises.ts';
import { filtered, filterPath, inOrder, readFilter, type ExerciseFilter } from './exercise-filter.ts';

const exercise = (id: string, standing: ExerciseStanding, more: Partial<ListedExercise> = {}): ListedExercise => ({
  id,
  pack: id.split('/')[0]!,
  title: { en: id.split('/')[1]!, zh: '甲' },
  difficulty: 1,
  lastVerdict: null,
  dueAt: null,
  dueDay: null,
  isDue: standing === 'due',
  standing,
  concepts: [],
  needs: [],
  tracks: [],
  core: null,
  minutes: 5,
  ...more,
});
const relu = { id: 'activations/relu', title: { en: 'ReLU', zh: 'ReLU' } };
const ALL = [
  exercise('losses/z', 'locked', { core: 2 }),
  exercise('losses/b', 'open', { difficulty: 3, minutes: 20, tracks: ['first'] }),
  exercise('attention/c', 'passed', { concepts: [relu], dueAt: 9, core: 1 }),
  exercise('attention/d', 'due', { difficulty: 3, minutes: 20, dueAt: 3 }),
];
const KNOWN = {
  topic: new Set(['losses', 'attention']),
  concept: new Set(['activations/relu']),
  track: new Set(['first']),
};
const byTitle = (one: ListedExercise, other: ListedExercise): number => (one.title.en < other.title.en ? -1 : 1);
const ids = (query: Record<string, string>): readonly string[] => {
  const { filter } = readFilter(query, KNOWN);
  return inOrder(filtered(ALL, filter), filter, byTitle).map(({ id }) => id);
};

test('what is worth looking at first comes first, whatever is let through', () => {
  expect(ids({})).toEqual(['attention/d', 'losses/b', 'attention/c', 'losses/z']);
  expect(ids({ now: '1' })).toEqual(['attention/d', 'losses/b']);
  expect(ids({ topic: 'attention' })).toEqual(['attention/d', 'attention/c']);
  expect(ids({ level: '3', topic: 'losses' })).toEqual(['losses/b']);
  expect(ids({ standing: 'locked' })).toEqual(['losses/z']);
  expect(ids({ standing: 'unbegun' })).toEqual(['losses/b', 'losses/z']);
  expect(ids({ concept: 'activations/relu' })).toEqual(['attention/c']);
  expect(ids({ track: 'first' })).toEqual(['losses/b']);
  expect(ids({ minutes: '10' })).toEqual(['attention/c', 'losses/z']);
  expect(ids({ core: '1' })).toEqual(['attention/c', 'losses/z']);
});

test('each order is as it is named, equals as they were, and what comes back on no day last', () => {
  expect(ids({ sort: 'learn' })).toEqual(ALL.map(({ id }) => id));
  expect(ids({ sort: 'learn', core: '1' })).toEqual(['attention/c', 'losses/z']);
  expect(ids({ sort: 'level' })).toEqual(['losses/z', 'attention/c', 'losses/b', 'attention/d']);
  expect(ids({ sort: 'back' })).toEqual(['attention/d', 'attention/c', 'losses/z', 'losses/b']);
  expect(ids({ sort: 'title' })).toEqual(['losses/b', 'attention/c', 'attention/d', 'losses/z']);
});

test('an address says what its filter is', () => {
  const filter: ExerciseFilter = {
    text: 'batch norm',
    now: true,
    core: true,
    topic: 'losses',
    concept: 'activations/relu',
    level: 3,
    standing: 'open',
    track: 'first',
    minutes: 20,
    sort: 'level',
  };
  const query = Object.fromEntries(new URL(filterPath(filter), 'http://a').searchParams);
  expect(readFilter(query, KNOWN)).toEqual({ filter, ignored: [] });
});

test('what an address says that is not known narrows nothing and is told', () => {
  const query = { level: '9', standing: 'lost', now: 'yes', topic: 'gone', sort: 'luck', minutes: ['7', '5'] };
  const { filter, ignored } = readFilter(query, KNOWN);
  expect(filterPath(filter)).toBe('/exercises');
  expect(ignored.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'now=yes',
    'topic=gone',
    'level=9',
    'standing=lost',
    'minutes=7',
    'sort=luck',
  ]);
});
