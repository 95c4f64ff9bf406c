import { prngFrom } from '#lib/base/prng.ts';

/** 1/(1 + e^−x), without overflow. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const z = Math.exp(x);
  return z / (1 + z);
}

/** ln(1 + e^x), without overflow. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/**
 * The error function, to about 1e-15: its Maclaurin series Σ (2/√π) e^{−x²} 2ⁿ x^{2n+1}/(2n+1)!! (Abramowitz and
 * Stegun 7.1.6) below 3, the continued fraction of erfc (7.1.14) above.
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return NaN;
  if (size >= 3) return Math.sign(x) * (1 - erfcOfLarge(size));
  let term = size;
  let sum = size;
  for (let n = 1; term > sum * 1e-17 && n < 200; n += 1) {
    term *= (2 * size * size) / (2 * n + 1);
    sum += term;
  }
  return Math.sign(x) * (2 / Math.sqrt(Math.PI)) * Math.exp(-size * size) * sum;
}

/** The distribution function of the standard normal, Φ(x) = (1 + erf(x/√2))/2. */
export function normalDistribution(x: number): number {
  const z = x / Math.SQRT2;
  return z <= -3 ? erfcOfLarge(-z) / 2 : (1 + erf(z)) / 2;
}

/** The number of ways to choose k of n, exact below 2^53; 0 for more than there are, NaN for what is not whole. */
export function comb(n: number, k: number): number {
  if (!Number.isInteger(n) || !Number.isInteger(k) || n < 0) return NaN;
  if (k < 0 || k > n) return 0;
  const least = Math.min(k, n - k);
  if (least > MOST_CHOSEN) return NaN;
  let ways = 1;
  for (let i = 1; i <= least; i += 1) {
    const next = (ways * (n - least + i)) / i;
    ways = next < Number.MAX_SAFE_INTEGER ? Math.round(next) : next;
  }
  return ways;
}

const MOST_CHOSEN = 1_000;

function erfcOfLarge(size: number): number {
  if (size > 27) return 0;
  let fraction = 0;
  for (let n = 60; n >= 1; n -= 1) fraction = n / 2 / (size + fraction);
  return Math.exp(-size * size) / Math.sqrt(Math.PI) / (size + fraction);
}

/**
 * Noise along x, the same for the same seed: standard normal at each whole number, and in between on the line from one to
 * the next.
 */
export function noise(x: number, seed: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(seed)) return NaN;
  const before = Math.floor(x);
  const at = (place: number): number => prngFrom(`${seed} ${place}`).normal();
  const share = x - before;
  return share === 0 ? at(before) : (1 - share) * at(before) + share * at(before + 1);
}
