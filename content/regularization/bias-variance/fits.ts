type Point = [x: number, y: number];
type Band = [x: number, low: number, high: number];
type Sliders = { degree: number; points: number; sd: number; penalty: number; sample: number };

const PLACES = 61;
const truth = (x: number): number => Math.sin(2 * Math.PI * x);

/** Numbers of a normal distribution that a seed fixes: Lehmer's generator, and Box and Muller's formula. */
function normals(count: number, seed: number): number[] {
  let state = (seed * 7919) % 2147483647;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  for (let i = 0; i < 10; i += 1) next();
  return Array.from({ length: count }, () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()));
}

/** The Legendre polynomials up to a degree, at x between 0 and 1. */
function basis(x: number, degree: number): number[] {
  const t = 2 * x - 1;
  const values = [1, t];
  for (let n = 1; n < degree; n += 1) values.push(((2 * n + 1) * t * values[n]! - n * values[n - 1]!) / (n + 1));
  return values.slice(0, degree + 1);
}

/** The solution of a x = b for several b, a symmetric and positive definite. */
function solve(a: number[][], right: number[][]): number[][] {
  const rows = a.map((row, i) => [...row, ...right[i]!]);
  for (let i = 0; i < rows.length; i += 1) {
    const pivot = rows[i]!;
    const top = pivot[i]!;
    for (let k = i; k < pivot.length; k += 1) pivot[k]! /= top;
    for (let j = 0; j < rows.length; j += 1) {
      const row = rows[j]!;
      const factor = row[i]!;
      if (j === i || factor === 0) continue;
      for (let k = i; k < row.length; k += 1) row[k]! -= factor * pivot[k]!;
    }
  }
  return rows.map((row) => row.slice(a.length));
}

const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * A polynomial fitted to noisy points of a sine by least squares, with λ times the sum of its squared coefficients added.
 * The fit at each place is a weighted sum of the noisy values, so its mean and variance over all training sets are exact.
 */
export default function fits({ degree, points, sd, penalty, sample }: Sliders) {
  const lambda = penalty === 1 ? 0 : 10 ** (penalty - 5);
  const at = Array.from({ length: points }, (_, i) => (i + 0.5) / points);
  const design = at.map((x) => basis(x, degree));
  const size = degree + 1;
  const gram = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_cell, j) => design.reduce((sum, row) => sum + row[i]! * row[j]!, 0) + (i === j && i > 0 ? lambda : 0)),
  );
  const columns = Array.from({ length: size }, (_, i) => design.map((row) => row[i]!));
  const solver = solve(gram, columns);
  const shaken = normals(points, sample);
  const data = at.map((x, i): Point => [x, truth(x) + sd * shaken[i]!]);

  const places = Array.from({ length: PLACES }, (_, i) => i / (PLACES - 1));
  const weights = places.map((x) => {
    const here = basis(x, degree);
    return at.map((_, i) => here.reduce((sum, value, k) => sum + value * solver[k]![i]!, 0));
  });
  const values = data.map(([, y]) => y);
  const clean = at.map(truth);
  const means = weights.map((row) => dot(row, clean));
  const variances = weights.map((row) => sd ** 2 * dot(row, row));
  const bias = mean(means.map((value, i) => (value - truth(places[i]!)) ** 2));
  const variance = mean(variances);
  return {
    truth: places.map((x): Point => [x, truth(x)]),
    data,
    fit: places.map((x, i): Point => [x, dot(weights[i]!, values)]),
    mean: places.map((x, i): Point => [x, means[i]!]),
    spread: places.map((x, i): Band => [x, means[i]! - Math.sqrt(variances[i]!), means[i]! + Math.sqrt(variances[i]!)]),
    numbers: [bias, variance, sd ** 2, bias + variance + sd ** 2],
  };
}
