import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { softmaxRunner } from '#tests/support/softmax-runner.ts';

const FOLDER = 'exercises/losses/softmax';
let runner: Runner;
let judgeable: Judgeable;

beforeAll(async () => {
  ({ runner, judgeable } = await softmaxRunner());
});

afterAll(() => runner.close());

function run(file: string, cost: ExerciseSpec['cost'] = {}): Promise<Report> {
  return runner.run({
    judgeable: { ...judgeable, spec: { ...judgeable.spec, cost } },
    source: readFileSync(file, 'utf8'),
    options: { lanes: ['exact'], backends: ['cpu'], seed: 3, visibleOnly: true },
  });
}

const kernelsOf = ({ cost }: Report): number[] =>
  cost.filter((row) => row.function === 'softmax').map(({ yours }) => yours.kernels);
const saidOf = ({ checks }: Report) =>
  checks.filter(({ name }) => name === 'cost').map(({ status, message }) => [status, message.key]);

describe('the cost of a submission', () => {
  it('is the reference’s own for the reference, and says nothing', async () => {
    const report = await run(`${FOLDER}/solution.ts`);
    expect(report.cost).toHaveLength(6);
    for (const { yours, reference } of report.cost) {
      expect([yours.kernels, yours.peakBytes]).toEqual([reference.kernels, reference.peakBytes]);
      expect(yours.kernels).toBeGreaterThan(0);
    }
    expect(saidOf(report)).toEqual([]);
  });

  it('holds the arguments, the result and what lies between', async () => {
    const [small, , large] = (await run(`${FOLDER}/solution.ts`)).cost;
    const { N, C } = small!.dims as { readonly N: number; readonly C: number };
    expect(large!.dims).toEqual({ N: 3 * N, C: 3 * C });
    expect(small!.yours.peakBytes).toBeGreaterThanOrEqual(2 * 4 * N * C);
    expect(large!.yours.peakBytes).toBeGreaterThan(8 * small!.yours.peakBytes);
  });

  it('of a loop over rows grows with the rows: that is said, and still passes', async () => {
    const report = await run(`${FOLDER}/solutions/by-rows.ts`);
    const [first, second, third] = kernelsOf(report);
    expect(third! - second!).toBe(second! - first!);
    expect(third!).toBeGreaterThan(2 * first!);
    expect(saidOf(report)).toEqual([
      ['pass', 'kernelsGrow'],
      ['pass', 'kernelsGrow'],
    ]);
    expect(report.verdict).toBe('pass');
  });

  it('fails where the exercise asks for a number of kernels that does not grow', async () => {
    const grown = await run(`${FOLDER}/solutions/by-rows.ts`, { kernels: 'constant' });
    expect(saidOf(grown)[0]).toEqual(['fail', 'kernelsMustNotGrow']);
    expect(grown.verdict).toBe('fail');
    expect(saidOf(await run(`${FOLDER}/solution.ts`, { kernels: 'constant' }))[0]).toEqual(['pass', 'kernelsConstant']);
  });

  it('does not grow where only other dims do', async () => {
    const report = await run(`${FOLDER}/solutions/by-rows.ts`, { scale: ['C'] });
    expect(new Set(kernelsOf(report)).size).toBe(1);
    expect(saidOf(report)).toEqual([]);
  });

  it('is not measured of what could not be called', async () => {
    expect((await run('tests/runner/submissions/error/syntax-of-javascript.ts')).cost).toEqual([]);
    expect((await run('tests/runner/submissions/error/throws.ts')).cost.map((row) => row.function)).not.toContain(
      'softmax',
    );
  });

  it('that takes too long at a larger size leaves the verdict as it is', async () => {
    const report = await run('tests/runner/submissions/pass/hangs-at-larger-sizes.ts');
    expect(kernelsOf(report)).toHaveLength(1);
    expect(report.verdict).toBe('pass');
  });
});
