/** How long answers took, in milliseconds. */
export type AnswerTimes = {
  readonly count: number;
  /** A quarter, half and three quarters of the answers took no longer. */
  readonly quarterMillis: number;
  readonly medianMillis: number;
  readonly threeQuartersMillis: number;
  /** Ascending; the last has no end. */
  readonly bins: readonly { readonly fromMillis: number; readonly toMillis: number | null; readonly count: number }[];
};

const EDGES_MILLIS = [0, 2_000, 4_000, 6_000, 8_000, 10_000, 15_000, 20_000, 30_000, 60_000];

/** The spread of answer times; null without one. Quantiles are times that were taken, the lower where two would do. */
export function answerTimes(tookMillis: readonly number[]): AnswerTimes | null {
  if (tookMillis.length === 0) return null;
  const sorted = tookMillis.toSorted((one, other) => one - other);
  const quantile = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return {
    count: sorted.length,
    quarterMillis: quantile(0.25),
    medianMillis: quantile(0.5),
    threeQuartersMillis: quantile(0.75),
    bins: EDGES_MILLIS.map((fromMillis, index) => {
      const toMillis = EDGES_MILLIS[index + 1] ?? null;
      const count = sorted.filter((took) => took >= fromMillis && took < (toMillis ?? Infinity)).length;
      return { fromMillis, toMillis, count };
    }),
  };
}
