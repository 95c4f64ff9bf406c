type Sliders = { mask: number; n: number; padded: number; sharpness: number; query: number };

/** A score of query q for key k that looks like a language's: nearby words matter, and so does the first one. */
const scoreOf = (q: number, k: number): number => Math.cos(1.3 * q - 0.7 * k) + 0.8 / (1 + Math.abs(q - k)) + (k === 0 ? 0.4 : 0);

/** Attention weights of n tokens, of which the last `padded` are filler, under no mask, a padding, a causal mask, or both. */
export default function weightsUnderAMask({ mask, n, padded, sharpness, query }: Sliders) {
  const isHidden = (q: number, k: number): boolean =>
    (mask !== 1 && mask !== 3 && k >= n - padded) || (mask >= 3 && k > q);
  const weights = Array.from({ length: n }, (_, q) => {
    const scores = Array.from({ length: n }, (_key, k) => (isHidden(q, k) ? -Infinity : sharpness * scoreOf(q, k)));
    const highest = Math.max(...scores);
    const exponentials = scores.map((score) => Math.exp(score - highest));
    const total = exponentials.reduce((sum, value) => sum + value, 0);
    return exponentials.map((value) => value / total);
  });
  const row = weights[query - 1]!;
  return {
    weights,
    row,
    hidden: Array.from({ length: n * n }, (_, cell) => [Math.floor(cell / n), cell % n] as const)
      .filter(([q, k]) => isHidden(q, k))
      .map(([q, k]) => [q + 1, k + 1]),
    numbers: [row.filter((weight) => weight > 0).length, Math.max(...row)],
  };
}
