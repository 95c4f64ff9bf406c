import * as tf from '@tensorflow/tfjs';

/**
 * Eigenvalues of a symmetric matrix, from the smallest to the largest, and eigenvectors in the columns of `vectors`, in the same
 * order. Each has the length 1, and its entry of largest size is positive. Of nested lists they are nested lists.
 */
export type Eigh = {
  (c: tf.Tensor2D): { values: tf.Tensor1D; vectors: tf.Tensor2D };
  (c: number[][]): { values: number[]; vectors: number[][] };
};

/** Jacobi’s method: rotates two axes at a time until the matrix is diagonal. */
export function jacobi(): Eigh {
  function eigh(c: tf.Tensor2D | number[][]): { values: unknown; vectors: unknown } {
    const rows = c instanceof tf.Tensor ? c.arraySync() : c;
    const { values, vectors } = decomposed(rows);
    if (!(c instanceof tf.Tensor)) return { values, vectors };
    return { values: tf.tensor1d(values), vectors: tf.tensor2d(vectors, [values.length, values.length]) };
  }
  return eigh as Eigh;
}

function decomposed(c: number[][]): { values: number[]; vectors: number[][] } {
  check(c);
  const a = c.map((row, i) => row.map((value, j) => (value + c[j]![i]!) / 2));
  const v = c.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60 && offDiagonal(a) > 0; sweep += 1) {
    for (let p = 0; p < a.length; p += 1) {
      for (let q = p + 1; q < a.length; q += 1) rotate(a, v, p, q);
    }
  }
  const order = a.map((_, j) => j).sort((one, other) => a[one]![one]! - a[other]![other]!);
  const signs = order.map((j) => Math.sign(largest(v.map((row) => row[j]!))));
  return {
    values: order.map((j) => a[j]![j]!),
    vectors: v.map((row) => order.map((j, at) => signs[at]! * row[j]!)),
  };
}

/** Turns the axes p and q so that a[p][q] becomes 0, and the vectors in the columns of v with them. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const [app, aqq, apq] = [a[p]![p]!, a[q]![q]!, a[p]![q]!];
  // What no longer changes the diagonal is nothing.
  if (Math.abs(apq) <= 1e-18 * (Math.abs(app) + Math.abs(aqq))) {
    a[p]![q] = 0;
    a[q]![p] = 0;
    return;
  }
  const theta = (aqq - app) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (const row of [...a, ...v]) turn(row, p, q, cos, sin);
  for (let j = 0; j < a.length; j += 1) {
    const [one, other] = [a[p]![j]!, a[q]![j]!];
    a[p]![j] = cos * one - sin * other;
    a[q]![j] = sin * one + cos * other;
  }
  a[p]![q] = 0;
  a[q]![p] = 0;
}

function turn(row: number[], p: number, q: number, cos: number, sin: number): void {
  const [one, other] = [row[p]!, row[q]!];
  row[p] = cos * one - sin * other;
  row[q] = sin * one + cos * other;
}

function offDiagonal(a: number[][]): number {
  return a.reduce((sum, row, i) => row.reduce((inner, value, j) => inner + (i === j ? 0 : value * value), sum), 0);
}

/** The entry of largest size, the first of several. */
function largest(column: number[]): number {
  return column.reduce((best, entry) => (Math.abs(entry) > Math.abs(best) ? entry : best));
}

function check(c: number[][]): void {
  if (c.length === 0 || c.some((row) => row.length !== c.length)) throw new Error('eigh was given no square matrix');
  const size = Math.max(...c.flat().map((value) => Math.abs(value)));
  const isOdd = c.some((row, i) => row.some((value, j) => Math.abs(value - c[j]![i]!) > 1e-3 * size));
  if (isOdd || !Number.isFinite(size)) throw new Error('eigh was given a matrix that is not symmetric and finite');
}
