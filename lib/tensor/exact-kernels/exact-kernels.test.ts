import { createSimpleBinaryKernelImpl as theirBinary } from '@tensorflow/tfjs-backend-cpu/dist/utils/binary_impl';
import { transposeImpl as theirTranspose } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Transpose_impl';
import { createSimpleUnaryImpl as theirUnary } from '@tensorflow/tfjs-backend-cpu/dist/utils/unary_impl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSimpleBinaryKernelImpl } from './broadcast.ts';
import { transposeImpl } from './transpose.ts';
import { createSimpleUnaryImpl } from './unary.ts';

const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 });

/** A shape, and two that broadcast to it: leading axes left out, others of size 1. */
const broadcasting = sizes.chain((shape) => {
  const part = fc
    .tuple(
      fc.array(fc.boolean(), { minLength: shape.length, maxLength: shape.length }),
      fc.integer({ min: 0, max: shape.length }),
    )
    .map(([ones, left]) => shape.map((size, axis) => (ones[axis] ? 1 : size)).slice(left));
  return fc.tuple(part, part);
});

describe('the kernels of the float64 engine', () => {
  it('combine two tensors as TensorFlow.js’s own do, whatever is broadcast', () => {
    const minus = (one: number, other: number): number => one - other;
    fc.assert(
      fc.property(broadcasting, ([one, other]) => {
        const [a, b] = [numbers(one, 1), numbers(other, 1000)];
        const ours = createSimpleBinaryKernelImpl(minus as never)(one, other, a, b, 'float32');
        expect(ours).toEqual(theirBinary(minus as never)(one, other, a, b, 'float32'));
      }),
    );
  });

  it('apply an operation with its attributes to every element', () => {
    const power = (x: number, { exponent }: { readonly exponent: number }): number => x ** exponent;
    const [ours, theirs] = [createSimpleUnaryImpl, theirUnary].map((make) => make(power as never));
    const asked = [numbers([5], 1), 'float32', { exponent: 3 }] as const;
    expect(ours!(...asked)).toEqual(Float32Array.of(1, 8, 27, 64, 125));
    expect(ours!(...asked)).toEqual(theirs!(...asked));
  });

  it('refuse what does not fit in the same words', () => {
    const both = [createSimpleBinaryKernelImpl, theirBinary].map((make) => () => {
      make(Math.min as never)([2, 3], [4], numbers([2, 3], 1), numbers([4], 1), 'float32');
    });
    for (const call of both) expect(call).toThrow('could not be broadcast together');
  });

  it('transpose as TensorFlow.js’s own does, for every order of the axes', () => {
    const asked = sizes.chain((shape) =>
      fc.tuple(
        fc.constant(shape),
        fc.shuffledSubarray([...shape.keys()], { minLength: shape.length, maxLength: shape.length }),
      ),
    );
    fc.assert(
      fc.property(asked, ([shape, perm]) => {
        const x = numbers(shape, 1);
        const turned = perm.map((axis) => shape[axis]!);
        expect(transposeImpl(x, shape, 'int32', perm, turned)).toEqual(theirTranspose(x, shape, 'int32', perm, turned));
      }),
    );
  });
});

function numbers(shape: readonly number[], step: number): Float32Array {
  return Float32Array.from({ length: shape.reduce((product, size) => product * size, 1) }, (_, at) => step * (at + 1));
}
