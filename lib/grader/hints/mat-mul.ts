import type { Message } from '#lib/exercises/lane.ts';

const MAT_MUL =
  /Error in matMul: inner shapes \(\d+\) and \(\d+\) of Tensors with shapes ([\d,]+) and ([\d,]+) and transposeA=(true|false) and transposeB=(true|false)/;

/** NumPy names the two lengths only, torch both shapes. */
const IN_NUMPY = /matmul: Input operand 1 has a mismatch in its core dimension/;
const IN_TORCH = /mat1 and mat2 shapes cannot be multiplied \((\d+)x(\d+) and (\d+)x(\d+)\)/;

/** Of a matrix product whose inner lengths differ: which of its factors has to be transposed, where that helps. */
export function hintOfMatMul(error: string): Message | null {
  if (IN_NUMPY.test(error)) return { key: 'hintMatMul' };
  const shapes = shapesIn(error);
  if (!shapes) return null;
  const [one, other] = shapes;
  const fits = [false, true].flatMap((first) =>
    [false, true].filter((second) => one[first ? 0 : 1] === other[second ? 1 : 0]).map((second) => [first, second]),
  );
  const [fit] = fits;
  if (!fit) return { key: 'hintMatMul' };
  return { key: 'hintMatMulTransposed', values: { first: String(fit[0]), second: String(fit[1]) } };
}

function shapesIn(error: string): readonly [one: readonly number[], other: readonly number[]] | null {
  const found = MAT_MUL.exec(error);
  if (found) return [lastTwo(found[1]!), lastTwo(found[2]!)];
  const [, ...lengths] = (IN_TORCH.exec(error) ?? []).map(Number);
  return lengths.length === 4 ? [lengths.slice(0, 2), lengths.slice(2)] : null;
}

function lastTwo(text: string): number[] {
  return text.split(',').map(Number).slice(-2);
}
