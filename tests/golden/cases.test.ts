import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '#lib/runner/compile.ts';
import { callFunction, type ModuleFunction } from '#lib/tensor/call-function.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { evaluateModule } from '#lib/tensor/evaluate-module.ts';
import { exactEngine } from '#tests/support/exact-engine.ts';
import { expectGolden, wireOf, type Golden } from '#tests/support/golden.ts';

type Call = {
  readonly function: string;
  readonly args: readonly string[];
  readonly numpy: Golden;
  readonly pytorch: Golden;
};
type Case = {
  readonly regime: string;
  readonly inputs: Readonly<Record<string, Golden>>;
  readonly calls: readonly Call[];
};

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
    const exports = moduleAt(join(folder, solution));
    for (const { regime, inputs, calls } of cases) {
      for (const call of calls) {
        const { value } = await callFunction(
          engine,
          exports[call.function] as ModuleFunction,
          call.args.map((name) => wireOf(inputs[name]!)),
        );
        expectGolden(value, call.numpy, `NumPy, ${regime}, ${call.function}`);
        expectGolden(value, call.pytorch, `PyTorch, ${regime}, ${call.function}`);
      }
    }
  });

  test('has every function that is asked for', () => {
    const called = new Set(cases.flatMap(({ calls }) => calls.map((call) => call.function)));
    for (const name of namesIn(join(folder, 'starter.ts'))) expect(called).toContain(name);
  });
});

function moduleAt(file: string): Readonly<Record<string, unknown>> {
  const compiled = compile(readFileSync(file, 'utf8'));
  if (!compiled.ok) throw new Error(compiled.problem.message);
  return evaluateModule(engine, compiled.value, engine.tf);
}

function solutionsOf(folder: string): string[] {
  const others = existsSync(join(folder, 'solutions')) ? readdirSync(join(folder, 'solutions')) : [];
  return ['solution.ts', ...others.map((name) => join('solutions', name))];
}

function namesIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?function (\w+)/gmu)].map(([, name]) => name!);
}
