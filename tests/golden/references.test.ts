import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '#lib/runner/compile.ts';
import { callFunction, type ModuleFunction } from '#lib/tensor/call-function.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { evaluateModule } from '#lib/tensor/evaluate-module.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { exactEngine } from '#tests/support/exact-engine.ts';

/** A value as scripts/golden/pytorch.py writes it. */
type Golden = number | readonly number[] | GoldenTensor | { readonly [field: string]: Golden };
type GoldenTensor = { readonly shape: readonly number[]; readonly data: readonly number[] };
type GoldenCase = {
  readonly name: string;
  readonly function: string;
  readonly args: readonly Golden[];
  readonly expected: Golden;
};

const RELATIVE = 1e-9;
const exercises = readdirSync('exercises', { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path) === 'exercise.yaml' && !path.startsWith('_'))
  .map((path) => dirname(path));
let engine: Engine;
beforeAll(async () => {
  engine = await exactEngine();
});

/** An exercise without numbers from PyTorch fails here, as its file is missing. */
describe.each(exercises)('%s', (exercise) => {
  const folder = join('exercises', exercise);
  const file = join('tests/golden', `${exercise.replace('/', '-')}.json`);
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly GoldenCase[] };

  test.each(solutionsOf(folder))('%s agrees with PyTorch to 1e-9', async (solution) => {
    const compiled = compile(readFileSync(join(folder, solution), 'utf8'));
    if (!compiled.ok) throw new Error(compiled.problem.message);
    const exports = evaluateModule(engine, compiled.value, engine.tf);
    for (const one of cases) {
      const { value } = await callFunction(engine, exports[one.function] as ModuleFunction, one.args.map(toWire));
      expectClose(value, one.expected, `${one.function}, ${one.name}`);
    }
  });
});

function solutionsOf(folder: string): string[] {
  return ['solution.ts', ...readdirSync(join(folder, 'solutions')).map((name) => join('solutions', name))];
}

function isTensor(value: Golden): value is GoldenTensor {
  return typeof value === 'object' && 'shape' in value && 'data' in value;
}

function toWire(value: Golden): WireValue {
  if (typeof value === 'number' || Array.isArray(value)) return value;
  if (isTensor(value)) {
    return { tensor: true, shape: value.shape, dtype: 'float32', data: Float64Array.from(value.data) };
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toWire(item)]));
}

function expectClose(actual: WireValue, expected: Golden, where: string): void {
  if (typeof expected === 'number' || Array.isArray(expected)) {
    expect(actual, where).toEqual(expected);
  } else if (isTensor(expected)) {
    if (!isWireTensor(actual)) throw new Error(`${where}: no tensor`);
    expect(actual.shape, where).toEqual(expected.shape);
    const scale = Math.max(...expected.data.map(Math.abs), 1e-6);
    const worst = Math.max(...expected.data.map((number, index) => Math.abs(number - (actual.data[index] ?? NaN))));
    expect(worst / scale, where).toBeLessThan(RELATIVE);
  } else {
    for (const [name, item] of Object.entries(expected)) {
      expectClose((actual as Readonly<Record<string, WireValue>>)[name], item, `${where}, ${name}`);
    }
  }
}
