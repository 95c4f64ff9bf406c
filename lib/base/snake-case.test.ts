import { expect, it } from 'vitest';
import { snakeCase } from './snake-case.ts';

it.each([
  ['softmaxBackward', 'softmax_backward'],
  ['conv2dBackward', 'conv2d_backward'],
  ['tanhF', 'tanh_f'],
  ['dW', 'd_w'],
  ['nms', 'nms'],
  ['toNCHWLayout', 'to_nchw_layout'],
])('%s is %s in Python', (name, python) => {
  expect(snakeCase(name)).toBe(python);
});
