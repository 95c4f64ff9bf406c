import { expect, it } from 'vitest';
import { packPathOf } from '#lib/base/card-id.ts';
import type { Verdict } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import { exerciseAfter } from './exercise-after.ts';

const ONE = [...SMALL_SHELF.exercises.values()][0]!;
const IDS = ['losses/a', 'losses/b', 'norms/c', 'losses/d'] as const;
const ALL = IDS.map((id): Exercise => ({ ...ONE, id, pack: packPathOf('exercises', id.slice(0, -2)) }));
const after = (at: number, passed: readonly string[]) =>
  exerciseAfter(ALL[at]!, ALL, new Map(passed.map((id): [string, Verdict] => [id, 'pass'])))?.id;

it('goes on in the pack, in the order of learning and round again, and leaves it only where all of it has been passed', () => {
  expect(after(0, [])).toBe('losses/b');
  expect(after(1, [])).toBe('losses/d');
  expect(after(3, [])).toBe('losses/a');
  expect(after(0, ['losses/b', 'losses/d'])).toBe('norms/c');
  expect(after(0, ['losses/b', 'losses/d', 'norms/c'])).toBeUndefined();
});
