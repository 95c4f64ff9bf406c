import { expect, it } from 'vitest';
import type { Check } from '#lib/exercises/report.ts';
import { failingLine } from './failing-line.ts';

const SOURCE = `import * as tf from '@tensorflow/tfjs';

export function forward(x: tf.Tensor2D) {
  const dx = x;
  return dx;
}

export function backward(dy: tf.Tensor2D) {
  let dx = dy;
  dx = dx.mul(2);
  const dxOther = dx === dy;
  return { dx };
}`;

const check = (rest: Partial<Check>): Check => ({
  name: 'backward',
  lane: 'exact',
  status: 'fail',
  function: 'backward',
  regime: null,
  message: { key: 'outputDiffers' },
  title: null,
  detail: null,
  comparison: null,
  gradient: [],
  margin: null,
  ...rest,
});
const comparison = { output: 'dx' } as Check['comparison'];
const gradient = [
  { parameter: 'dbeta', agrees: true },
  { parameter: 'dx', agrees: false },
] as unknown as Check['gradient'];

it('is the line that the judge names, while the code has it', () => {
  expect(failingLine(check({ message: { key: 'threwAt', values: { line: 4 } }, comparison }), SOURCE)).toBe(4);
  expect(failingLine(check({ message: { key: 'threwAt', values: { line: 99 } } }), SOURCE)).toBeNull();
});

it('is the last line of the function that gives the wrong output its name', () => {
  expect(failingLine(check({ comparison }), SOURCE)).toBe(10);
  expect(failingLine(check({ gradient }), SOURCE)).toBe(10);
  expect(failingLine(check({ function: 'forward', comparison }), SOURCE)).toBe(4);
});

it('is the line of the function where nothing else is known, and none where not even that is', () => {
  expect(failingLine(check({}), SOURCE)).toBe(8);
  expect(failingLine(check({ comparison: { output: 'dgamma' } as Check['comparison'] }), SOURCE)).toBe(8);
  expect(failingLine(check({ function: null }), SOURCE)).toBeNull();
  expect(failingLine(check({ function: 'elsewhere' }), SOURCE)).toBeNull();
});
