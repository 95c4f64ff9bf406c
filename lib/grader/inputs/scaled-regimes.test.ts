import { describe, expect, it } from 'vitest';
import { exerciseSpec, type ExerciseSpec } from '#lib/exercises/exercise.ts';
import { scaledRegimes } from './scaled-regimes.ts';

const text = { en: 'text', zh: '文字' };
const regime = (id: string, fields: object) => ({ id, title: text, visible: true, ...fields });

function specOf(regimes: readonly object[], cost: object = {}): ExerciseSpec {
  return exerciseSpec.parse({
    id: 'example',
    title: text,
    difficulty: 1,
    concepts: [],
    functions: [{ name: 'f', signature: 'f(x)', params: ['x'], returns: 'tensor' }],
    regimes,
    cost,
    hints: [text],
    mistakes: [{ id: 'wrong', check: 'forward', title: text, explanation: text }],
  });
}

const dimsOf = (spec: ExerciseSpec) => scaledRegimes(spec, spec.functions[0]!).map(({ regime: { dims } }) => dims);

const small = regime('small', { dims: { N: 3, D: 5 }, inputs: { x: { draw: 'normal', shape: ['N', 'D'] } } });

describe('the sizes at which cost is measured', () => {
  it('are those of the first visible regime, times 1, 2 and 3', () => {
    expect(dimsOf(specOf([{ ...small, id: 'hidden', visible: false }, small]))).toEqual([
      { N: 3, D: 5 },
      { N: 6, D: 10 },
      { N: 9, D: 15 },
    ]);
  });

  it('let only those dims grow that the exercise names', () => {
    expect(dimsOf(specOf([small], { scale: ['D'] })).at(-1)).toEqual({ N: 3, D: 15 });
  });

  it('may be those of a regime that is not visible', () => {
    const other = { ...small, id: 'other', visible: false, dims: { N: 7, D: 7 } };
    expect(dimsOf(specOf([small, other], { regime: 'other' }))[0]).toEqual({ N: 7, D: 7 });
  });

  it('stop where the inputs would take long', () => {
    const large = { ...small, dims: { N: 100, D: 80 } };
    expect(dimsOf(specOf([large]))).toHaveLength(2);
  });

  it('are none where nothing can grow', () => {
    const scalar = regime('scalar', { inputs: { x: { draw: 'normal', shape: [] } } });
    const list = regime('list', { dims: { N: 2 }, inputs: { x: { draw: 'given', shape: ['N'], values: [1, 2] } } });
    expect(dimsOf(specOf([scalar, list]))).toEqual([]);
  });

  it('draw inputs of their own', () => {
    const spec = specOf([small]);
    const ids = scaledRegimes(spec, spec.functions[0]!).map((each) => each.regime.id);
    expect(new Set([...ids, 'small']).size).toBe(4);
  });
});
