import { describe, expect, it } from 'vitest';
import { hintOf } from './hint-of.ts';

const KNOWN = { members: ['matMul', 'expandDims', 'zerosLike', 'argMax'], methods: ['exp', 'sub', 'matMul', 'argMax'] };

describe('a hint', () => {
  it.each([
    [
      'Error: Operands could not be broadcast together with shapes 5,7 and 5.',
      { key: 'hintLostAxis', values: { longer: '[5, 7]', shorter: '[5]', axis: 1, kept: '[5, 1]' } },
    ],
    [
      'Error: Operands could not be broadcast together with shapes 3,5 and 2,3,4.',
      { key: 'hintBroadcast', values: { longer: '[2, 3, 4]', shorter: '[3, 5]' } },
    ],
    [
      'Error: Operands could not be broadcast together with shapes 2,4 and 2,3,4.',
      { key: 'hintLostAxis', values: { longer: '[2, 3, 4]', shorter: '[2, 4]', axis: 1, kept: '[2, 1, 4]' } },
    ],
    [
      'Error: Operands could not be broadcast together with shapes 5,7 and 7,5.',
      { key: 'hintTransposed', values: { longer: '[5, 7]', shorter: '[7, 5]' } },
    ],
    [
      'Error: Error in matMul: inner shapes (7) and (5) of Tensors with shapes 5,7 and 5,7 and transposeA=false and transposeB=false must match.',
      { key: 'hintMatMulTransposed', values: { first: 'false', second: 'true' } },
    ],
    [
      'Error: Error in matMul: inner shapes (7) and (5) of Tensors with shapes 3,7 and 5,2 and transposeA=false and transposeB=false must match.',
      { key: 'hintMatMul' },
    ],
    ['TypeError: (x - m).exp is not a function', { key: 'hintNotATensor', values: { method: 'exp' } }],
    [
      'TypeError: x.unsqueeze is not a function',
      { key: 'hintOtherName', values: { name: '.unsqueeze', instead: '.expandDims(axis)' } },
    ],
    [
      'TypeError: x.argmax is not a function',
      { key: 'hintOtherName', values: { name: '.argmax', instead: '.argMax' } },
    ],
    [
      'TypeError: tf.zeros_like does not exist in TensorFlow.js 4.22, or is not part of its core.',
      { key: 'hintOtherName', values: { name: 'tf.zeros_like', instead: 'tf.zerosLike(x)' } },
    ],
    [
      'Error: All values in axis param must be in range [-2, 2) but got axis [object Object]',
      { key: 'hintNamedArguments' },
    ],
    [
      'Error: All values in axis param must be in range [-2, 2) but got axis 2',
      { key: 'hintAxisRange', values: { rank: 2, last: 1 } },
    ],
    ['ReferenceError: keepdim is not defined', { key: 'hintNamedArguments' }],
    ['ReferenceError: True is not defined', { key: 'hintPythonWord', values: { word: 'True', instead: 'true' } }],
    [
      'ValueError: operands could not be broadcast together with shapes (5,7) (5,) ',
      { key: 'hintLostAxis', values: { longer: '[5, 7]', shorter: '[5]', axis: 1, kept: '[5, 1]' } },
    ],
    [
      'ValueError: operands could not be broadcast together with shapes (5,7) (7,5) ',
      { key: 'hintTransposed', values: { longer: '[5, 7]', shorter: '[7, 5]' } },
    ],
    [
      'ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 5 is different from 7)',
      { key: 'hintMatMul' },
    ],
    [
      'RuntimeError: mat1 and mat2 shapes cannot be multiplied (5x7 and 5x3)',
      { key: 'hintMatMulTransposed', values: { first: 'true', second: 'false' } },
    ],
    [
      'AxisError: axis 2 is out of bounds for array of dimension 2',
      { key: 'hintAxisRange', values: { rank: 2, last: 1 } },
    ],
    ['Error: Error in transpose: rank of input 2 must match length of perm 0.', { key: 'hintTranspose' }],
  ])('goes with %j', (error, hint) => {
    expect(hintOf(error, KNOWN)).toEqual(hint);
  });

  it.each(['Error: no', 'ReferenceError: foo is not defined', 'TypeError: x.foo is not a function', ''])(
    'is not made up for %j',
    (error) => {
      expect(hintOf(error, KNOWN)).toBeNull();
    },
  );
});
