import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckName } from '#lib/exercises/exercise.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Report, Verdict } from '#lib/exercises/report.ts';
import { reportSchema } from '#lib/exercises/report-schema.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { softmaxRunner } from '#tests/support/softmax-runner.ts';

/** The first row that fails: its check and the key of its message. */
type Expected = readonly [check: CheckName, key: string];

const FAIL: Readonly<Record<string, Expected>> = {
  'a-function-as-result': ['contract', 'refused'],
  'all-zeros': ['forward', 'valuesDiffer'],
  'another-answer-each-time': ['contract', 'secondCallDiffers'],
  'array-instead-of-tensor': ['contract', 'wrongKind'],
  'changes-its-input': ['contract', 'inputsChanged'],
  'clips-its-gradient': ['properties', 'propertyFails'],
  'disposes-its-input': ['contract', 'inputsChanged'],
  'keeps-a-tensor': ['contract', 'tensorsKept'],
  'makes-a-variable': ['contract', 'tensorsKept'],
  'not-a-number': ['contract', 'notFinite'],
  'nothing-returned': ['contract', 'returnedNothing'],
  'one-element-off': ['gradient', 'gradientDiffers'],
  'too-large-a-result': ['contract', 'refused'],
  'twice-too-large': ['gradient', 'gradientDiffers'],
  'wrong-shape': ['contract', 'wrongShape'],
};

const ERROR: Readonly<Record<string, Expected>> = {
  'automatic-gradient': ['contract', 'forbiddenAt'],
  'dawdles-at-every-call': ['deadline', 'deadlineInAll'],
  'endless-loop': ['deadline', 'deadline'],
  'endless-loop-at-load': ['deadline', 'deadlineAtLoad'],
  fetch: ['contract', 'forbiddenAt'],
  'forbidden-call': ['contract', 'forbiddenAt'],
  'forbidden-import': ['contract', 'forbiddenAt'],
  'forbidden-method': ['contract', 'forbiddenAt'],
  'heap-bomb': ['deadline', 'crashed'],
  'erased-namespace': ['load', 'unsupportedSyntax'],
  'missing-export': ['load', 'missingExport'],
  'never-ending-recursion': ['contract', 'threwAt'],
  'never-ending-tensors': ['contract', 'overBudgetAt'],
  'never-settles': ['deadline', 'neverSettled'],
  'other-import': ['load', 'loadThrewAt'],
  python: ['load', 'python'],
  'patches-math': ['load', 'loadThrewAt'],
  'patches-prototypes': ['load', 'loadThrewAt'],
  'patches-tf': ['load', 'forbiddenAt'],
  'shapes-that-do-not-fit': ['contract', 'threwAt'],
  syntax: ['load', 'syntaxErrorAt'],
  'syntax-of-javascript': ['load', 'syntaxErrorAt'],
  throws: ['contract', 'threwAt'],
  'throws-a-string': ['contract', 'threw'],
  'throws-at-load': ['load', 'loadThrewAt'],
  'throwing-getter': ['contract', 'threwAt'],
};

/** They spend what all calls may take together, and all memory: a runner that allows less shows so sooner on any machine. */
const SPARING: Readonly<Record<string, Parameters<typeof createNodeRunner>[0]>> = {
  'dawdles-at-every-call': { totalMillis: 10_000 },
  'heap-bomb': { heapMegabytes: 96 },
};

let runner: Runner;
let judgeable: Judgeable;

beforeAll(async () => {
  ({ runner, judgeable } = await softmaxRunner());
});

afterAll(() => runner.close());

/** The report, after making sure that it is kept when it is sent. */
async function run(verdict: Verdict, name: string, by = runner): Promise<Report> {
  const source = readFileSync(`tests/runner/submissions/${verdict}/${name}.ts`, 'utf8');
  const report = await by.run({
    judgeable,
    source,
    options: { lanes: ['exact'], backends: ['cpu'], seed: 20_260_101, visibleOnly: false },
  });
  const kept = reportSchema.parse(JSON.parse(JSON.stringify(report)));
  expect(JSON.stringify(kept)).toHaveLength(JSON.stringify(report).length);
  return report;
}

function firstProblem({ checks }: Report): readonly [string, string] | null {
  const found = checks.find(({ status }) => status === 'fail' || status === 'error');
  return found ? [found.name, found.message.key] : null;
}

function names(verdict: Verdict): string[] {
  return readdirSync(`tests/runner/submissions/${verdict}`).map((file) => file.replace(/\.ts$/, ''));
}

/** A report without what depends on the machine. */
function timeless(report: Report): Report {
  const cost = report.cost.map((row) => ({
    ...row,
    yours: { ...row.yours, millis: 0 },
    reference: { ...row.reference, millis: 0 },
  }));
  return { ...report, cost, tookMillis: 0 };
}

describe('a submission', () => {
  it.each(names('pass'))('passes: %s', async (name) => {
    const report = await run('pass', name);
    expect(firstProblem(report)).toBeNull();
    expect(report.verdict).toBe('pass');
  });

  it.each(Object.entries(FAIL))('fails: %s', async (name, expected) => {
    const report = await run('fail', name);
    expect(firstProblem(report)).toEqual(expected);
    expect(report.verdict).toBe('fail');
  });

  it.each(Object.entries(ERROR))('cannot be run to its end: %s', async (name, expected) => {
    const by = SPARING[name] ? await createNodeRunner(SPARING[name]) : runner;
    const report = await run('error', name, by);
    if (by !== runner) await by.close();
    expect(firstProblem(report)).toEqual(expected);
    expect(report.verdict).toBe('error');
  });

  it('is expected of every file', () => {
    expect(names('fail').toSorted()).toEqual(Object.keys(FAIL).toSorted());
    expect(names('error').toSorted()).toEqual(Object.keys(ERROR).toSorted());
  });
});

describe('a reference that is being proved', () => {
  it('is differentiated at every element, a submission at a sample of them', async () => {
    const [ordinary] = judgeable.spec.regimes;
    const larger = { ...ordinary!, dims: { N: 13, C: 17 }, fixed: ['N', 'C'] };
    const source = readFileSync('exercises/losses/softmax/solution.ts', 'utf8');
    const checkedOf = async (everyElement: boolean): Promise<unknown> => {
      const report = await runner.run({
        judgeable: { ...judgeable, spec: { ...judgeable.spec, regimes: [larger] } },
        source,
        options: { lanes: ['exact'], backends: ['cpu'], seed: 1, visibleOnly: false, everyElement },
      });
      return report.checks.find(({ name }) => name === 'gradient')?.gradient[0];
    };
    expect(await checkedOf(true)).toMatchObject({ checked: 13 * 17, size: 13 * 17 });
    const sampled = (await checkedOf(false)) as { readonly checked: number };
    expect(sampled.checked).toBeLessThan(13 * 17);
  });
});

describe('one sandbox for several draws', () => {
  it.each(['fail/twice-too-large', 'error/heap-bomb'])('tells the same as one for each: %s', async (file) => {
    const by = await createNodeRunner(SPARING['heap-bomb']);
    const source = readFileSync(`tests/runner/submissions/${file}.ts`, 'utf8');
    const question = (seed: number) => ({
      judgeable,
      source,
      options: { lanes: ['exact'], backends: ['cpu'], seed, visibleOnly: false } as const,
    });
    const together = await by.runOnSeeds(question(0), [1, 2]);
    const apart = [await by.run(question(1)), await by.run(question(2))];
    await by.close();
    expect(together.map(timeless)).toEqual(apart.map(timeless));
  });
});

describe('a report', () => {
  it('says on which line of the learner’s source it threw', async () => {
    const report = await run('error', 'throws');
    const check = report.checks.find(({ status }) => status === 'error');
    expect(check?.message.values).toEqual({ line: 4 });
    expect(check?.detail).toContain('no softmax today');
  });

  it('says the line that is many frames above the error', async () => {
    const report = await run('error', 'shapes-that-do-not-fit');
    expect(report.checks.find(({ status }) => status === 'error')?.message.values).toEqual({ line: 6 });
    const recursion = await run('error', 'never-ending-recursion');
    expect(recursion.checks.find(({ status }) => status === 'error')?.message.values).toEqual({ line: 4 });
  });

  it('says of an array instead of a tensor that it is one, wherever it is in the way', async () => {
    const report = await run('fail', 'array-instead-of-tensor');
    const [contract, gradient] = ['contract', 'gradient'].map((name) =>
      report.checks.find((check) => check.name === name && check.status !== 'pass'),
    );
    expect(contract?.message).toEqual({
      key: 'wrongKind',
      values: { output: 'softmax', expected: 'tensor (float32)', actual: 'array' },
    });
    expect(gradient?.message).toEqual({ key: 'gradientForwardKind', values: { function: 'softmax', actual: 'array' } });
  });

  it('says what is forbidden, and why', async () => {
    const report = await run('error', 'forbidden-method');
    expect(report.checks.find(({ status }) => status === 'error')?.detail).toContain(
      'tf.softmax is the answer to this exercise',
    );
  });

  it('holds what the code printed', async () => {
    const report = await run('pass', 'leaves-tensors-behind');
    expect(report.console[0]).toEqual({ level: 'log', text: expect.stringMatching(/^rows \d+$/) });
  });

  it('holds what nobody waited for or caught, with its line', async () => {
    const texts = (await run('pass', 'rejects-beside')).console.map(({ text }) => text);
    expect(texts[0]).toBe('Uncaught (line 4): Error: nobody waits for this');
    expect(texts).toContain('Uncaught (line 19): Error: nor for this');
  });

  it('shows values, groups and tables as consoles do', async () => {
    const texts = (await run('pass', 'every-console-method')).console.map(({ text }) => text);
    const [, rows, columns] = /^ {2}Tensor float32 \[(\d+), (\d+)\]\n/.exec(texts[3]!)!;
    expect(texts.slice(0, 3)).toEqual(['rows of x', '  default: 1', `  Assertion failed: never so large, but ${rows}`]);
    expect(texts[4]).toBe("  -0 NaN [Infinity] Map(1) { 'a' => 1 }");
    expect(texts.at(5)).toBe(`  (index)  rows  columns\n  0        ${rows!.padEnd(4)}  ${columns}`);
    expect(texts.some((text) => /^softmax: [\d.]+ ms$/.test(text))).toBe(true);
  });

  it('says by how much everything that was compared is within its tolerance, or beyond it', async () => {
    const right = await run('pass', 'asynchronous');
    const compared = right.checks.filter(({ name }) => ['forward', 'gradient', 'backward'].includes(name));
    expect(compared.length).toBeGreaterThan(2);
    for (const { margin } of compared) expect(margin).toBeLessThanOrEqual(0.1);
    const wrong = await run('fail', 'twice-too-large');
    const failed = wrong.checks.filter(({ status }) => status === 'fail');
    expect(failed.map(({ name }) => name)).toEqual(['gradient', 'backward']);
    for (const { margin } of failed) expect(margin).toBeGreaterThan(1e4);
  });

  it('draws the V curve of every parameter, of right gradients and of wrong ones', async () => {
    const lowest = async (verdict: Verdict, name: string): Promise<number> => {
      const { checks } = await run(verdict, name);
      const [row, ...others] = checks.find((check) => check.name === 'gradient')!.gradient;
      expect(others).toEqual([]);
      expect(row!.index).toHaveLength(2);
      expect(row!.curve).toHaveLength(11);
      return Math.min(...row!.curve.map(({ error }) => error));
    };
    expect(await lowest('pass', 'asynchronous')).toBeLessThan(1e-9);
    expect(await lowest('fail', 'one-element-off')).toBeGreaterThan(1e-4);
  });

  it('names the law that does not hold, the regime, and the numbers', async () => {
    const report = await run('fail', 'clips-its-gradient');
    const check = report.checks.find(({ status }) => status === 'fail');
    expect(check).toMatchObject({ name: 'properties', function: 'softmaxBackward', regime: 'ordinary' });
    expect(check?.title?.en).toBe('the backward pass is linear in dy');
    expect(check?.comparison?.mismatched).toBeGreaterThan(0);
    expect(check?.margin).toBeGreaterThan(10);
    expect(report.checks.filter(({ name }) => name === 'properties')).toHaveLength(5);
  });

  it('is the same twice for one seed', async () => {
    const [one, other] = [await run('fail', 'twice-too-large'), await run('fail', 'twice-too-large')];
    expect(timeless(one)).toEqual(timeless(other));
  });

  it('names the factor by which a gradient is too large', async () => {
    const { diagnosis } = await run('fail', 'twice-too-large');
    expect(diagnosis).toEqual({
      kind: 'ratio',
      message: { key: 'ratio', values: { output: 'softmaxBackward', ratio: '2' } },
    });
  });

  it('says which element alone is wrong', async () => {
    const message = { key: 'fewLastElement', values: { output: 'softmaxBackward' } };
    expect((await run('fail', 'one-element-off')).diagnosis).toEqual({ kind: 'few-elements', message });
  });

  it('explains nothing that it cannot confirm', async () => {
    expect((await run('fail', 'all-zeros')).diagnosis).toBeNull();
  });

  it('names no mistake where the second call gives other numbers', async () => {
    expect((await run('fail', 'another-answer-each-time')).diagnosis).toBeNull();
  });

  it('is reached by the next submission after an endless loop', async () => {
    expect((await run('error', 'endless-loop')).verdict).toBe('error');
    expect((await run('pass', 'asynchronous')).verdict).toBe('pass');
  });
});
