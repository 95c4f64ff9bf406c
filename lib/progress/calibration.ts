import { RECALL_BUCKETS, type DayTallies } from './day-tally.ts';

/** Reviews for which the model predicted a like probability of recall. */
export type CalibrationBucket = {
  /** The bucket’s bounds, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly remembered: number;
  /** The mean of what was predicted, 0 to 1. */
  readonly predicted: number;
};

/** What was predicted beside what came, over all these days, lowest bucket first; buckets without reviews are left out. */
export function calibration(tallies: DayTallies): readonly CalibrationBucket[] {
  return Array.from({ length: RECALL_BUCKETS }, (_, bucket) => {
    let [remembered, forgotten, predicted] = [0, 0, 0];
    for (const tally of tallies.values()) {
      remembered += tally[`recall/${bucket}/remembered`] ?? 0;
      forgotten += tally[`recall/${bucket}/forgotten`] ?? 0;
      predicted += tally[`recall/${bucket}/predicted`] ?? 0;
    }
    const count = remembered + forgotten;
    return {
      from: bucket / RECALL_BUCKETS,
      to: (bucket + 1) / RECALL_BUCKETS,
      count,
      remembered,
      predicted: predicted / 10_000 / Math.max(1, count),
    };
  }).filter(({ count }) => count > 0);
}

/** How far what was predicted is from what came, each bucket weighing as much as it has reviews. */
export type CalibrationGap = {
  readonly count: number;
  /** The means over all reviews, 0 to 1. */
  readonly predicted: number;
  readonly remembered: number;
  /** The root of the mean squared distance, 0 to 1: the measure that FSRS’s benchmarks call RMSE (bins). */
  readonly rmse: number;
};

/** The gap over these buckets; null without reviews. */
export function calibrationGap(buckets: readonly CalibrationBucket[]): CalibrationGap | null {
  const count = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  if (count === 0) return null;
  const mean = (of: (bucket: CalibrationBucket) => number): number =>
    buckets.reduce((sum, bucket) => sum + bucket.count * of(bucket), 0) / count;
  const share = (bucket: CalibrationBucket): number => bucket.remembered / bucket.count;
  return {
    count,
    predicted: mean(({ predicted }) => predicted),
    remembered: mean(share),
    rmse: Math.sqrt(mean((bucket) => (bucket.predicted - share(bucket)) ** 2)),
  };
}
