import type { Message } from '#lib/exercises/lane.ts';

const MAT_MUL =
  /Error in matMul: inner shapes \(\d+\) and \(\d+\) of Tensors with shapes ([\d,]+) and ([\d,]+) and transposeA=(true|false) and transposeB=(true|false)/;

/** Of a matrix product whose inner lengths differ: which of its factors has to be transposed, where that helps. */
export function hintOfMatMul(error: string): Message | null {
  const found = MAT_MUL.exec(error);
  if (!found) return null;
  const [one, other] = [lastTwo(found[1]!), lastTwo(found[2]!)];
  const fits = [false, true].flatMap((first) =>
    [false, true].filter((second) => one[first ? 0 : 1] === other[second ? 1 : 0]).map((second) => [first, second]),
  );
  const [fit] = fits;
  if (!fit) return { key: 'hintMatMul' };
  return { key: 'hintMatMulTransposed', values: { first: String(fit[0]), second: String(fit[1]) } };
}

function lastTwo(text: string): number[] {
  return text.split(',').map(Number).slice(-2);
}
