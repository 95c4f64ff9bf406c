import { describe, expect, it } from 'vitest';
import type { CheckName } from '#lib/exercises/exercise.ts';
import type { Message } from '#lib/exercises/lane.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { proveExercise } from '#lib/packs/proof/prove-exercise.ts';
import type { Ask, Judge } from '#lib/packs/proof/prove-exercise.ts';
import { inCopy } from './support.ts';

const exercise = inCopy((root) => readPacks([root])).exercises.get('work/double')!;

/** Judges by the factor that the source multiplies with, and by the margin that it claims: quick and sure. */
const byFactor: Judge = async ({ exercise: judged, source, seeds }) =>
  seeds.map((seed) => withMore(factorReport(judged, source, seed), source));

/** Adds what the source says of its gradient. */
function withMore(judged: Report, source: string): Report {
  const status = /gradient (skipped|error)/u.exec(source)?.[1] as 'skipped' | 'error' | undefined;
  if (status === undefined) return judged;
  const name: CheckName = 'gradient';
  return { ...judged, checks: [...judged.checks, { ...judged.checks[0]!, name, status, margin: null }] };
}

function factorReport(judged: Exercise, source: string, seed: number): Report {
  const factor = /tf\.mul\(x, ([^)]+)\)/u.exec(source)?.[1];
  const claimed = /margin ([\d.]+)/u.exec(source)?.[1];
  const margin = claimed === undefined ? null : Number(claimed);
  if (factor === undefined) return report({ caughtBy: 'load', seed, mistake: null, margin });
  const sum = factor.split('+').reduce((total, part) => total + Number(part), 0);
  if (sum === 2) return report({ caughtBy: null, seed, mistake: null, margin });
  return report({ caughtBy: 'forward', seed, mistake: sum === 3 ? judged.spec.mistakes[0]!.id : null, margin });
}

type Judged = {
  readonly caughtBy: CheckName | null;
  readonly seed: number;
  readonly mistake: string | null;
  readonly margin: number | null;
};

function report({ caughtBy, seed, mistake, margin }: Judged): Report {
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
        status: caughtBy === 'load' ? 'error' : caughtBy ? 'fail' : 'pass',
        comparison: null,
        gradient: [],
        margin,
      },
    ],
    diagnosis: mistake === null ? null : { kind: 'mistake', id: mistake, title: text, explanation: text },
    cost: [],
    seed,
    tookMillis: 1,
    console: [],
  };
}

/** What a message is called. */
const say = ({ key }: Message): string => key;

const prove = async (change: Partial<Exercise>): Promise<string[]> =>
  (await proveExercise({ ...exercise, ...change }, byFactor, say)).problems.map(({ code, file }) => `${file} ${code}`);

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

  it('names the pack, and the line of the regime that fails', async () => {
    const regimeLines = new Map([['usual', 20]]);
    const { problems } = await proveExercise({ ...exercise, regimeLines, solution: times(5) }, byFactor, say);
    expect(problems[0]).toMatchObject({ pack: 'exercises/work', code: 'solution-fails' });
    expect(problems[0]?.what).toContain('the regime “usual” stands at exercises/work/double/exercise.yaml:20');
  });

  it('finds a starter that passes, and one that does not even load', async () => {
    expect(await prove({ starter: times(2) })).toEqual(['exercises/work/double/starter.ts starter-passes']);
    expect(await prove({ starter: 'nothing' })).toEqual(['exercises/work/double/starter.ts starter-passes']);
  });

  it('finds a starter one of whose functions breaks, whatever the others do', async () => {
    expect(await prove({ starter: `${times(5)} // gradient error` })).toEqual([
      'exercises/work/double/starter.ts starter-passes',
    ]);
  });

  it('finds a reference whose gradient is undecided anywhere', async () => {
    expect(await prove({ solution: `${times(2)} // gradient skipped` })).toEqual([
      'exercises/work/double/solution.ts gradient-undecided',
    ]);
  });

  it('warns of an alternative that only just passes', async () => {
    const alternatives = [{ name: 'added', source: `${times(2)} // margin 0.6` }];
    const { problems } = await proveExercise({ ...exercise, alternatives }, byFactor, say);
    expect(problems.map(({ level, code }) => [level, code])).toEqual([['warning', 'alternative-margin']]);
  });

  it('shows the author where right code comes near a limit, in words', async () => {
    const alternatives = [
      { name: 'added', source: `${times(2)} // margin 0.3` },
      { name: 'scaled', source: `${times(2)} // margin 0.9999` },
      { name: 'exact', source: times(2) },
    ];
    const { near, problems } = await proveExercise({ ...exercise, alternatives }, byFactor, ({ key }) => `<${key}>`);
    const check = 'forward (exact, double, usual)';
    expect(near).toEqual([
      { file: 'solutions/scaled.ts', margin: 0.9999, check },
      { file: 'solutions/added.ts', margin: 0.3, check },
    ]);
    expect(problems[0]?.what).toContain(`${check}: <values>`);
  });

  it('finds a mistake that passes, and one that another check catches', async () => {
    const of = (source: string): Partial<Exercise> => ({ mistakes: [{ name: 'tripled', source }] });
    expect(await prove(of(times(2)))).toEqual(['exercises/work/double/mistakes/tripled.ts mistake-not-caught']);
    expect(await prove(of('nothing'))).toEqual(['exercises/work/double/mistakes/tripled.ts mistake-not-caught']);
  });

  it('finds a reference that uses up its tolerance, and a mistake that is hardly off', async () => {
    expect(await prove({ solution: `${times(2)} // margin 0.2` })).toEqual([
      'exercises/work/double/solution.ts reference-margin',
    ]);
    expect(await prove({ mistakes: [{ name: 'tripled', source: `${times(3)} // margin 9` }] })).toEqual([
      'exercises/work/double/mistakes/tripled.ts mistake-margin',
    ]);
  });

  it('reports the margins, the kills and the weakest mistake', async () => {
    const proof = await proveExercise(
      {
        ...exercise,
        solution: `${times(2)} // margin 0.05`,
        mistakes: [
          { name: 'tripled', source: `${times(3)} // margin 40` },
          { name: 'missed', source: times(2) },
        ],
      },
      byFactor,
      say,
    );
    expect(proof).toMatchObject({
      referenceMargin: 0.05,
      implementations: 1 + exercise.alternatives.length,
      mistakes: 2,
      caught: 1,
      weakest: { mistake: 'tripled', margin: 40, regime: 'usual' },
    });
  });

  it('meets a mistake afresh on each draw', async () => {
    const asked: Ask[] = [];
    await proveExercise(
      exercise,
      (ask) => {
        asked.push(ask);
        return byFactor(ask);
      },
      say,
    );
    const ofMistake = asked.filter(({ source }) => source === exercise.mistakes[0]!.source);
    expect(ofMistake.map(({ seeds }) => seeds)).toEqual([[1], [2], [3]]);
  });

  it('has a mistake that names a regime caught by that regime alone', async () => {
    const [usual] = exercise.spec.regimes;
    const [tripled] = exercise.spec.mistakes;
    const spec = {
      ...exercise.spec,
      regimes: [usual!, { ...usual!, id: 'other' }],
      mistakes: [{ ...tripled!, regime: 'other' }],
    };
    const asked: Ask[] = [];
    const judge: Judge = async (ask) => {
      asked.push(ask);
      const isAlone = ask.exercise.spec.regimes.length === 1;
      return byFactor(isAlone ? { ...ask, source: times(2) } : ask);
    };
    const { problems } = await proveExercise({ ...exercise, spec }, judge, say);
    expect(problems.map(({ code, what }) => [code, what.slice(0, 45)])).toEqual([
      ['mistake-not-caught', 'in the regime “other” alone, this mistake pas'],
    ]);
    const alone = asked.filter((ask) => ask.exercise.spec.regimes.length === 1);
    expect(alone.map((ask) => [ask.exercise.spec.regimes[0]!.id, ask.seeds])).toEqual([
      ['other', [1]],
      ['other', [2]],
      ['other', [3]],
    ]);
    expect((await proveExercise({ ...exercise, spec }, byFactor, say)).problems).toEqual([]);
  });

  it('asks what is right on 20 draws, and its gradients at every element', async () => {
    const asked: Ask[] = [];
    await proveExercise(
      exercise,
      (ask) => {
        asked.push(ask);
        return byFactor(ask);
      },
      say,
    );
    const ofSolution = asked.filter(({ source }) => source === exercise.solution);
    expect(new Set(ofSolution.flatMap(({ seeds }) => seeds)).size).toBe(20);
    expect(ofSolution.filter(({ everyElement }) => everyElement)).toHaveLength(1);
  });

  it('warns of a mistake that the learner would hear another name for', async () => {
    const [first] = exercise.spec.mistakes;
    const spec = { ...exercise.spec, mistakes: [first!, { ...first!, id: 'thrice' }] };
    const mistakes = [{ name: 'thrice', source: times(3) }];
    expect(await prove({ spec, mistakes })).toEqual(['exercises/work/double/mistakes/thrice.ts mistake-misnamed']);
  });
});
