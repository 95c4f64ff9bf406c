import { describe, expect, it } from 'vitest';
import { prngFrom } from '#lib/base/prng.ts';
import { exerciseSpec, type RegimeSpec } from '#lib/exercises/exercise.ts';
import { isWireMade, makerOf, type WireValue } from '#lib/tensor/wire.ts';
import { drawInputs, type Inputs } from './draw-inputs.ts';
import { withDrawnSizes } from './draw-sizes.ts';
import { jitteredArguments } from './jitter.ts';

const text = { en: 'text', zh: '文字' };
const SEEDS = Array.from({ length: 60 }, (_, seed) => String(seed));

const specWith = (inputs: object, dims: object = { N: 5, C: 7 }) =>
  exerciseSpec.parse({
    id: 'some',
    title: text,
    difficulty: 1,
    concepts: [],
    functions: [{ name: 'f', signature: 'f()', params: ['x'], returns: 'json' }],
    regimes: [{ id: 'only', title: text, dims, inputs }],
    hints: [text],
    mistakes: [{ id: 'wrong', check: 'forward', title: text, explanation: text }],
  });
const regimeWith = (inputs: object): RegimeSpec => specWith(inputs).regimes[0]!;
const nothing = (): Promise<WireValue> => Promise.reject(new Error('nothing is derived here'));
const drawnIn = (inputs: object, seed: string): Promise<Inputs> => drawInputs(regimeWith(inputs), seed, nothing);
const drawn = async (x: object, seed = '1'): Promise<WireValue> => (await drawnIn({ x }, seed)).get('x');

describe('lists of plain values', () => {
  const words = { draw: 'word', values: ['a', 'b', 'c'] };
  const sentences = {
    draw: 'list',
    length: { from: 0, to: 4 },
    of: { draw: 'list', length: { from: 1, to: 6 }, of: words },
  };

  it('are the same for one seed, and others for another', async () => {
    expect(await drawn(sentences)).toEqual(await drawn(sentences));
    expect(await drawn(sentences)).not.toEqual(await drawn(sentences, '2'));
  });

  it('are ragged, with every length of their range, and hold no other words', async () => {
    const lists = (await Promise.all(SEEDS.map((seed) => drawn(sentences, seed)))) as string[][][];
    expect(new Set(lists.map(({ length }) => length))).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(new Set(lists.flat().map(({ length }) => length))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(new Set(lists.flat(2))).toEqual(new Set(['a', 'b', 'c']));
  });

  it('may be as long as a dim, and hold records, constants and indices below a dim', async () => {
    const boxes = {
      draw: 'list',
      length: 'N',
      of: { fields: { kind: 'box', class: { draw: 'index', below: 3 }, score: { draw: 'number', from: 0, to: 1 } } },
    };
    const list = (await drawn(boxes)) as { kind: string; class: number; score: number }[];
    expect(list).toHaveLength(5);
    for (const box of list) {
      expect(box.kind).toBe('box');
      expect([0, 1, 2]).toContain(box.class);
      expect(Math.fround(box.score)).toBe(box.score);
    }
  });

  it('keep the sizes that they name as numbers, and follow those that they name as dims', () => {
    const spec = specWith({ x: { draw: 'list', length: 'N', of: { draw: 'index', below: 7 } } });
    const sizes = SEEDS.map((seed) => withDrawnSizes(spec, Number(seed)).regimes[0]!.dims);
    expect(new Set(sizes.map(({ C }) => C))).toEqual(new Set([7]));
    expect(new Set(sizes.map(({ N }) => N)).size).toBeGreaterThan(1);
  });

  it('of another form are refused when they are read', () => {
    expect(() => specWith({ x: { draw: 'list', length: 2, of: { draw: 'normal', shape: [2] } } })).toThrow(/of/u);
    expect(() => specWith({ x: { draw: 'word', values: [] } })).toThrow(/values/u);
  });
});

describe('functions that are made', () => {
  const inputs = {
    x: { make: 'twice', args: ['inner'] },
    inner: { make: 'line', args: ['a', 2, 'labels'] },
    a: { draw: 'normal', shape: ['N'] },
    labels: { draw: 'pick', shape: ['N'], values: [0, 1] },
  };

  it('come after what they are made of, and cross as their makers’ names', async () => {
    const found = await drawnIn(inputs, '1');
    const [outer, inner] = [found.get('x'), found.get('inner')];
    if (!isWireMade(outer) || !isWireMade(inner)) throw new Error('not made');
    expect([makerOf(outer), makerOf(inner)]).toEqual(['twice', 'line']);
    expect(outer.args).toEqual([inner]);
    expect(inner.args).toEqual([found.get('a'), 2, found.get('labels')]);
    expect(structuredClone(outer)).toEqual(outer);
  });

  it('move, where the tolerance is sought, in what is smooth of their arguments', async () => {
    const { functions, regimes } = specWith(inputs);
    const found = await drawnIn(inputs, '1');
    const [moved] = jitteredArguments(
      { fn: functions[0]!, regime: regimes[0]! },
      [found.get('x')],
      'float64',
      prngFrom(1),
    );
    if (!isWireMade(moved) || !isWireMade(moved.args[0])) throw new Error('not made');
    const [a, most, labels] = moved.args[0].args as [{ data: Float64Array }, number, unknown];
    expect(a.data).not.toEqual((found.get('a') as { data: Float64Array }).data);
    expect([most, labels]).toEqual([2, found.get('labels')]);
  });

  it('that need themselves are refused', async () => {
    await expect(drawnIn({ x: { make: 'twice', args: ['x'] } }, '1')).rejects.toThrow(/x depend/u);
  });
});
