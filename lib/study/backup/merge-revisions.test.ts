import { expect, it } from 'vitest';
import type { PresetRevision } from '#lib/study/ports/learner-store.ts';
import { DEFAULT_PARAMETERS, NOON } from '#tests/support/events.ts';
import { mergeRevisions } from './merge-revisions.ts';

function aRevision(number: number, desiredRetention: number, createdAt: number, preset = 'default'): PresetRevision {
  const parameters = { ...DEFAULT_PARAMETERS, desiredRetention };
  return { id: `local/${preset}/${number}`, preset, number, createdAt, parameters };
}

const wish = (takesSettings: boolean) => ({ learnerId: 'local', at: NOON, takesSettings });
/** What is in force after a merge, of each preset. */
function inForce(mine: readonly PresetRevision[], added: readonly PresetRevision[], preset = 'default') {
  return [...mine, ...added]
    .filter((one) => one.preset === preset)
    .toSorted((one, other) => one.createdAt - other.createdAt || one.number - other.number)
    .at(-1)?.parameters.desiredRetention;
}

it('a revision with the parameters of one that is here is that one; another comes with the next number and its own time', () => {
  const mine = [aRevision(1, 0.9, 1_000)];
  const theirs = [aRevision(1, 0.8, 500), aRevision(2, 0.9, 700)];
  const { added, here } = mergeRevisions(mine, theirs, wish(true));
  expect(added).toEqual([aRevision(2, 0.8, 500)]);
  expect(Object.fromEntries(here)).toEqual({
    'local/default/1': 'local/default/2',
    'local/default/2': 'local/default/1',
  });
});

it('an empty database takes what the backup had in force, though its own revision is later', () => {
  const mine = [aRevision(1, 0.9, 9_000)];
  const theirs = [aRevision(1, 0.9, 500), aRevision(2, 0.95, 700), aRevision(1, 0.8, 700, 'strict')];
  const { added } = mergeRevisions(mine, theirs, wish(true));
  expect(inForce(mine, added)).toBe(0.95);
  expect(inForce(mine, added, 'strict')).toBe(0.8);
  expect(added.at(-1)).toEqual(aRevision(3, 0.95, NOON));
});

it('a used database keeps what it has in force, though the backup’s revision is later', () => {
  const mine = [aRevision(1, 0.9, 1_000)];
  const theirs = [aRevision(1, 0.9, 500), aRevision(2, 0.95, 7_000)];
  const { added } = mergeRevisions(mine, theirs, wish(false));
  expect(inForce(mine, added)).toBe(0.9);
  expect(mergeRevisions([...mine, ...added], theirs, wish(false)).added).toEqual([]);
});

it('keeps every revision of a backup where nobody was, also when parameters came again', () => {
  const theirs = [aRevision(1, 0.9, 1), aRevision(2, 0.8, 2), aRevision(3, 0.9, 3)];
  const { added, here } = mergeRevisions([], theirs, wish(true));
  expect(added).toEqual(theirs);
  expect([...here.keys()]).toEqual([...here.values()]);
  expect(mergeRevisions(added, theirs, wish(true)).added).toEqual([]);
});

it('makes the default preset where a backup has none', () => {
  const { added } = mergeRevisions([], [aRevision(1, 0.8, 1, 'strict')], wish(true));
  expect(added.map(({ preset }) => preset)).toEqual(['strict', 'default']);
});
