type Point = [degree: number, value: number];

const POINTS = 15;
const PLACES = 61;
const MOST = 8;

/** The Legendre polynomials up to degree 8, at x between 0 and 1. */
function basis(x: number): number[] {
  const t = 2 * x - 1;
  const values = [1, t];
  for (let n = 1; n < MOST; n += 1) values.push(((2 * n + 1) * t * values[n]! - n * values[n - 1]!) / (n + 1));
  return values;
}

const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/**
 * Bias squared and variance, averaged over the axis, of least-squares polynomials of each degree at 15 points of a sine
 * with noise of standard deviation sd. The basis is made orthonormal over the points, so that each degree adds one term to the fit.
 */
export default function byDegree({ sd }: { sd: number }) {
  const truth = (x: number): number => Math.sin(2 * Math.PI * x);
  const at = Array.from({ length: POINTS }, (_, i) => (i + 0.5) / POINTS);
  const places = Array.from({ length: PLACES }, (_, i) => i / (PLACES - 1));
  const overPoints = at.map(basis);
  const overPlaces = places.map(basis);
  const columns = Array.from({ length: MOST + 1 }, (_, k) => overPoints.map((row) => row[k]!));
  const drawn = Array.from({ length: MOST + 1 }, (_, k) => overPlaces.map((row) => row[k]!));
  for (let k = 0; k <= MOST; k += 1) {
    for (let j = 0; j < k; j += 1) {
      const share = dot(columns[k]!, columns[j]!);
      columns[k] = columns[k]!.map((value, i) => value - share * columns[j]![i]!);
      drawn[k] = drawn[k]!.map((value, i) => value - share * drawn[j]![i]!);
    }
    const length = Math.sqrt(dot(columns[k]!, columns[k]!));
    columns[k] = columns[k]!.map((value) => value / length);
    drawn[k] = drawn[k]!.map((value) => value / length);
  }
  const clean = at.map(truth);
  const means = places.map(() => 0);
  let variance = 0;
  const rows = Array.from({ length: MOST + 1 }, (_, k) => {
    const coefficient = dot(columns[k]!, clean);
    for (let i = 0; i < PLACES; i += 1) means[i]! += coefficient * drawn[k]![i]!;
    variance += (sd ** 2 * dot(drawn[k]!, drawn[k]!)) / PLACES;
    const bias = means.reduce((sum, value, i) => sum + (value - truth(places[i]!)) ** 2, 0) / PLACES;
    return [k, bias, variance] as const;
  });
  return {
    bias: rows.map(([k, bias]): Point => [k, bias]),
    variance: rows.map(([k, , spread]): Point => [k, spread]),
    sum: rows.map(([k, bias, spread]): Point => [k, bias + spread]),
  };
}
