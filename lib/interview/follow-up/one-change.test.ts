import { describe, expect, it } from 'vitest';
import { oneChange } from './one-change.ts';

const SOLUTION = `function mean(x) {
  const total = tf.sum(x, 1, true);
  return tf.div(total, x.shape[1]);
}`;
const WRONG = SOLUTION.replace('x.shape[1]', 'x.shape[0]');

describe('the one change that makes a mistake', () => {
  it('is found in code with types, comments and names of its own', () => {
    const source = `export function mean(x: tf.Tensor2D): tf.Tensor2D {
  // of every row
  const s = tf.sum(x, 1, true);
  return tf.div(s, x.shape[1]);
}`;
    expect(oneChange(source, SOLUTION, WRONG)).toEqual({
      lines: '- return tf.div(s, x.shape[1]);\n+ return tf.div(s, x.shape[0]);',
      source: source.replace('x.shape[1]', 'x.shape[0]'),
    });
  });

  it('is none where the code is built otherwise', () => {
    expect(oneChange('export const mean = (x: tf.Tensor) => x.mean(1, true);', SOLUTION, WRONG)).toBeNull();
  });

  it('is none where two places read alike', () => {
    const twice =
      'function other(x) { return f(tf.div(a, x.shape[1])); }\nfunction more(x) { return f(tf.div(a, x.shape[1])); }';
    expect(oneChange(twice, SOLUTION, WRONG)).toBeNull();
  });

  it('is none where more than one function differs', () => {
    const both = `${SOLUTION}\nfunction again(x) { return x; }`;
    const wrong = `${WRONG}\nfunction again(x) { return y; }`;
    expect(oneChange(both, both, wrong)).toBeNull();
  });
});
