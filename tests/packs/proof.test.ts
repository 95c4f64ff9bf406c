import { describe, expect, it } from 'vitest';
import type { CheckName } from '#lib/exercises/exercise.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/catalog.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { proveExercise } from '#lib/packs/prove-exercise.ts';
import type { Judge } from '#lib/packs/prove-exercise.ts';
import { inCopy } from './support.ts';

const exercise = inCopy(readPacks).exercises.get('work/double')!;

/** Judges by the factor that the source multiplies with: an arithmetic of its own, quick and sure. */
const byFactor: Judge = async (judged, source, seed) => {
  const factor = /tf\.mul\(x, ([^)]+)\)/u.exec(source)?.[1];
  if (factor === undefined) return report('load', seed, null);
  const sum = factor.split('+').reduce((total, part) => total + Number(part), 0);
  if (sum === 2) return report(null, seed, null);
  return report('forward', seed, sum === 3 ? judged.spec.mistakes[0]!.id : null);
};

function report(caughtBy: CheckName | null, seed: number, mistake: string | null): Report {
  const check = {
    lane: 'exact',
    function: 'double',
    regime: 'usual',
    message: { key: 'values' },
    title: null,
    detail: null,
  } as const;
  const text = { en: 'x', zh: 'x' };
  return {
    version: 1,
    exercise: 'work/double',
    verdict: caughtBy ? 'fail' : 'pass',
    lanes: [],
    checks: [
      {
        ...check,
        name: caughtBy ?? 'forward',
        status: caughtBy ? 'fail' : 'pass',
        comparison: null,
        gradient: [],
        margin: null,
      },
    ],
    diagnosis: mistake === null ? null : { kind: 'mistake', id: mistake, title: text, explanation: text },
    cost: [],
    seed,
    tookMillis: 1,
    console: [],
  };
}

const prove = async (change: Partial<Exercise>): Promise<string[]> =>
  (await proveExercise({ ...exercise, ...change }, byFactor)).map(({ code, file }) => `${file} ${code}`);

const times = (factor: number): string => `return tf.mul(x, ${factor});`;

describe('the proof of an exercise', () => {
  it('finds nothing where everything is as it should be', async () => {
    expect(await prove({})).toEqual([]);
  });

  it('finds a solution or an alternative that does not pass', async () => {
    const alternatives = [{ name: 'added', source: times(4) }];
    expect(await prove({ solution: times(5), alternatives })).toEqual([
      'exercises/work/double/solution.ts solution-fails',
      'exercises/work/double/solutions/added.ts solution-fails',
    ]);
  });

  it('finds a starter that passes, and one that does not even load', async () => {
    expect(await prove({ starter: times(2) })).toEqual(['exercises/work/double/starter.ts starter-passes']);
    expect(await prove({ starter: 'nothing' })).toEqual(['exercises/work/double/starter.ts starter-passes']);
  });

  it('finds a mistake that passes, and one that another check catches', async () => {
    const of = (source: string): Partial<Exercise> => ({ mistakes: [{ name: 'tripled', source }] });
    expect(await prove(of(times(2)))).toEqual(['exercises/work/double/mistakes/tripled.ts mistake-not-caught']);
    expect(await prove(of('nothing'))).toEqual(['exercises/work/double/mistakes/tripled.ts mistake-not-caught']);
  });

  it('warns of a mistake that the learner would hear another name for', async () => {
    const [first] = exercise.spec.mistakes;
    const spec = { ...exercise.spec, mistakes: [first!, { ...first!, id: 'thrice' }] };
    const mistakes = [{ name: 'thrice', source: times(3) }];
    expect(await prove({ spec, mistakes })).toEqual(['exercises/work/double/mistakes/thrice.ts mistake-misnamed']);
  });
});
