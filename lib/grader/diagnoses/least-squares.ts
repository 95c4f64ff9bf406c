/** The coefficients, and how far rounding of the right-hand side may move each of them. */
export type LeastSquaresFit = { readonly coefficients: readonly number[]; readonly uncertainty: readonly number[] };

/** Columns that are closer to one another’s span than this part of their length tell nothing apart. */
const COLLINEAR = 1e-3;

/**
 * Least squares by modified Gram–Schmidt (Björck 1967) on columns of length one. `noise` is what each element of
 * `target` may be off. Null where it is not finite, the columns are collinear, or there are hardly more elements than columns.
 */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  target: ArrayLike<number>,
  noise: number,
): LeastSquaresFit | null {
  if (target.length < columns.length + 2) return null;
  if (!Number.isFinite(norm(target))) return null;
  const lengths = columns.map((column) => norm(column));
  if (!lengths.every((length) => length > 0 && Number.isFinite(length))) return null;
  const basis = columns.map((column, at) => Float64Array.from(column, (each) => each / lengths[at]!));
  const rest = Float64Array.from(target);
  const upper = columns.map(() => columns.map(() => 0));
  const projected = columns.map(() => 0);
  for (const [at, direction] of basis.entries()) {
    const left = norm(direction);
    if (left < COLLINEAR) return null;
    upper[at]![at] = left;
    scale(direction, 1 / left);
    for (let later = at + 1; later < basis.length; later += 1) {
      upper[at]![later] = removeAlong(direction, basis[later]!);
    }
    projected[at] = removeAlong(direction, rest);
  }
  const smallest = Math.min(...upper.map((row, at) => row[at]!));
  const spread = (4 * noise * Math.sqrt(target.length)) / smallest;
  return {
    coefficients: solveUpper(upper, projected).map((value, at) => value / lengths[at]!),
    uncertainty: lengths.map((length) => spread / length + 1e-12),
  };
}

function solveUpper(upper: readonly (readonly number[])[], right: readonly number[]): number[] {
  const solution = right.map(() => 0);
  for (let row = right.length - 1; row >= 0; row -= 1) {
    const known = solution.reduce((sum, value, at) => (at > row ? sum + upper[row]![at]! * value : sum), 0);
    solution[row] = (right[row]! - known) / upper[row]![row]!;
  }
  return solution;
}

/** Takes out of `vector` its part along a direction of length one, and says how long that was. */
function removeAlong(direction: Float64Array, vector: Float64Array): number {
  const along = direction.reduce((sum, each, at) => sum + each * vector[at]!, 0);
  for (let at = 0; at < vector.length; at += 1) vector[at]! -= along * direction[at]!;
  return along;
}

function scale(vector: Float64Array, factor: number): void {
  for (let at = 0; at < vector.length; at += 1) vector[at]! *= factor;
}

function norm(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at += 1) sum += vector[at]! ** 2;
  return Math.sqrt(sum);
}
