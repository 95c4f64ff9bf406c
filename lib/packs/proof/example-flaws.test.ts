import { describe, expect, it } from 'vitest';
import { success } from '#lib/base/result.ts';
import type { Plain, Snippet } from '#lib/base/snippet.ts';
import { exerciseSpec, type ExerciseSpec } from '#lib/exercises/exercise.ts';
import { exampleFlaws } from './example-flaws.ts';

const both = (text: string) => ({ en: text, zh: text });

/** An exercise with one function of these parameters, and one example of it. */
function exercise(
  inputs: object,
  output: unknown,
  drawn: object = { x: { draw: 'normal', shape: [2] } },
): ExerciseSpec {
  return exerciseSpec.parse({
    id: 'some',
    title: both('some'),
    difficulty: 1,
    concepts: [],
    functions: [{ name: 'f', signature: 'f()', params: ['x', 'y?', 'z?'], returns: 'tensor' }],
    regimes: [{ id: 'only', title: both('only'), inputs: drawn }],
    examples: [{ function: 'f', inputs, output }],
    hints: [both('hint')],
    mistakes: [{ id: 'wrong', check: 'forward', title: both('wrong'), explanation: both('wrong') }],
  });
}

const snippetOf = (asks: readonly string[]): Snippet => ({ code: '', asks, values: {}, precision: 'double' });

/** What is said where the solution gives this value. */
async function saidOf(output: unknown, gives: Plain): Promise<string[]> {
  const flaws = await exampleFlaws(exercise({ x: [1, 2] }, output), snippetOf, ({ asks }) =>
    Promise.resolve(success(asks.map(() => ({ kind: 'value', value: gives }) as const))),
  );
  return flaws.map(({ what }) => what);
}

/** The call that is made of an example. */
async function callOf(inputs: object, drawn?: object): Promise<readonly string[]> {
  let asked: readonly string[] = [];
  await exampleFlaws(exercise(inputs, 0, drawn), snippetOf, ({ asks }) => {
    asked = asks;
    return Promise.resolve(success(asks.map(() => ({ kind: 'value', value: 0 }) as const)));
  });
  return asked;
}

describe('an example holds', () => {
  it('where every number is what is written, to the digits that are written', async () => {
    expect(await saidOf([0.7311, 2], [0.731_058_6, 2.000_4])).toEqual([]);
    expect(await saidOf([0.7311], [0.731_16])).toEqual([
      'f(tf.tensor([1, 2])) gives [0.73116], and the example says [0.7311]',
    ]);
    expect(await saidOf(0.000_25, 0.000_25)).toEqual([]);
    expect(await saidOf(0.000_25, 0.000_252)).toHaveLength(1);
    expect(await saidOf(1e-8, 1.4e-8)).toHaveLength(1);
    expect(await saidOf(2, 2.3)).toHaveLength(1);
  });

  it('where shapes, names, words and truths are the same', async () => {
    expect(await saidOf({ y: ['a', true], n: 1 }, { n: 1, y: ['a', true] })).toEqual([]);
    expect(await saidOf([1, 2], [1, 2, 3])).toHaveLength(1);
    expect(await saidOf([[1]], [1])).toHaveLength(1);
    expect(await saidOf({ y: 1 }, 1)).toHaveLength(1);
    expect(await saidOf('cat', 'dog')).toHaveLength(1);
  });

  it('not where the solution throws or does not end', async () => {
    const threw = { kind: 'threw', message: 'no' } as const;
    const flaws = await exampleFlaws(exercise({ x: 1 }, 1), snippetOf, () => Promise.resolve(success([threw])));
    expect(flaws[0]).toMatchObject({ code: 'code-run', path: ['examples', 0, 'output'] });
    expect(flaws[0]?.what).toContain('gives an error: no');
  });
});

describe('the call of an example', () => {
  it('has tensors where the parameter is one, and plain values elsewhere', async () => {
    expect(await callOf({ x: [[1, 2]] })).toEqual(['f(tf.tensor([[1, 2]]))']);
    expect(await callOf({ x: 3 })).toEqual(['f(tf.scalar(3))']);
    const list = { x: { draw: 'normal', shape: [2], as: 'array' } };
    expect(await callOf({ x: [1, 2] }, list)).toEqual(['f([1, 2])']);
    const whole = { x: { draw: 'integer', shape: [2], from: 0, to: 3, as: 'int-tensor' } };
    expect(await callOf({ x: [1, 2] }, whole)).toEqual(["f(tf.tensor([1, 2], undefined, 'int32'))"]);
    expect(await callOf({ x: { tensor: [1], dtype: 'int32' } })).toEqual(["f(tf.tensor([1], undefined, 'int32'))"]);
  });

  it('has records with tensors in them, and functions that are made', async () => {
    const record = { x: { fields: { mean: { draw: 'normal', shape: [1] }, by: 2 } } };
    expect(await callOf({ x: { mean: [0], by: 2 } }, record)).toEqual(['f({ mean: tf.tensor([0]), by: 2 })']);
    const made = { x: { make: 'line', args: [2] } };
    expect(await callOf({ x: { make: 'line', args: ['slope', 1] }, slope: [3] }, made)).toEqual(['f(line([3], 1))']);
  });

  it('leaves out what is not given at its end, and says so in between', async () => {
    expect(await callOf({ x: [1], z: 2 })).toEqual(['f(tf.tensor([1]), undefined, 2)']);
  });
});
