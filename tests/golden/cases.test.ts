import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '#lib/runner/compile.ts';
import { autodiff } from '#lib/tensor/autodiff.ts';
import { callFunction, type ModuleFunction } from '#lib/tensor/call-function.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { evaluateCode } from '#lib/tensor/evaluate-code.ts';
import type { WireTensor } from '#lib/tensor/wire.ts';
import { exactEngine } from '#tests/support/exact-engine.ts';
import { argumentOf, expectGolden, wireOf, type Golden, type GoldenInputs } from '#tests/support/golden.ts';

type Call = {
  readonly function: string;
  readonly args: readonly string[];
  /** What a list holds, in any order: in the form that both sides bring it into. */
  readonly unordered?: boolean;
  readonly numpy: Golden;
  readonly pytorch: Golden;
  /** Of a function without a backward of its own. */
  readonly autograd?: {
    readonly output: string | null;
    readonly upstream: Golden;
    readonly gradients: Readonly<Record<string, Golden>>;
  };
};
type Case = { readonly regime: string; readonly inputs: GoldenInputs; readonly calls: readonly Call[] };

const exercises = readdirSync('exercises', { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path) === 'exercise.yaml' && !path.startsWith('_'))
  .map((path) => dirname(path));
let engine: Engine;
beforeAll(async () => {
  engine = await exactEngine();
});

/** An exercise whose numbers were never computed by NumPy and PyTorch fails here, as its file is missing: npm run golden. */
describe.each(exercises)('%s', (exercise) => {
  const folder = join('exercises', exercise);
  const file = join('tests/golden', `${exercise.replace('/', '-')}.cases.json`);
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] };

  test.each(solutionsOf(folder))('%s agrees with NumPy and PyTorch to 1e-9', async (solution) => {
    const exports = codeOf(folder, solution);
    for (const { regime, inputs, calls } of cases) {
      for (const call of calls) {
        await expectSame(exports[call.function] as ModuleFunction, call, inputs, `${regime}, ${call.function}`);
      }
    }
  });

  test('has every function that is asked for', () => {
    const called = new Set(cases.flatMap(({ calls }) => calls.map((call) => call.function)));
    for (const name of namesIn(join(folder, 'starter.ts'))) expect(called).toContain(name);
  });
});

async function expectSame(fn: ModuleFunction, call: Call, inputs: GoldenInputs, where: string): Promise<void> {
  const { numpy, pytorch, autograd, unordered = false } = call;
  const args = call.args.map((name) => argumentOf(inputs, name));
  if (typeof numpy === 'object' && numpy !== null && 'throws' in numpy) {
    await expect(callFunction(engine, fn, args), where).rejects.toThrow();
    return;
  }
  const { value } = await callFunction(engine, fn, args);
  expectGolden(value, numpy, { where: `NumPy, ${where}`, unordered });
  expectGolden(value, pytorch, { where: `PyTorch, ${where}`, unordered });
  // An asynchronous solution has no tape.
  if (!autograd || fn.constructor.name === 'AsyncFunction') return;
  const paths = Object.keys(autograd.gradients);
  const of = paths.map((path) => {
    const [name = '', field] = path.split('.');
    return { argument: call.args.indexOf(name), field: field ?? null };
  });
  const upstream = wireOf(autograd.upstream) as WireTensor;
  const found = await autodiff(engine, fn, { args, output: autograd.output, upstream, of });
  for (const [at, path] of paths.entries()) {
    expectGolden(found[at] ?? null, autograd.gradients[path]!, {
      where: `autograd, ${where}, ${path}`,
      unordered: false,
    });
  }
}

function codeOf(folder: string, solution: string): Readonly<Record<string, unknown>> {
  const prelude = existsSync(join(folder, 'prelude.ts')) ? compiled(join(folder, 'prelude.ts')) : null;
  return evaluateCode(engine, { source: compiled(join(folder, solution)), prelude }, engine.tf);
}

function compiled(file: string): string {
  const code = compile(readFileSync(file, 'utf8'));
  if (!code.ok) throw new Error(code.problem.message);
  return code.value;
}

function solutionsOf(folder: string): string[] {
  const others = existsSync(join(folder, 'solutions')) ? readdirSync(join(folder, 'solutions')) : [];
  return ['solution.ts', ...others.filter((name) => name.endsWith('.ts')).map((name) => join('solutions', name))];
}

function namesIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?function (\w+)/gmu)].map(([, name]) => name!);
}
