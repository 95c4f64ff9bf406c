import { RECALL_BUCKETS, type DayTallies } from './day-tally.ts';

/** Reviews for which the model foretold a like probability of recall. */
export type CalibrationBucket = {
  /** The bucket’s bounds, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly remembered: number;
  /** The mean of what was foretold, 0 to 1. */
  readonly foretold: number;
};

/** What was foretold beside what came, over all these days, lowest bucket first; buckets without reviews are left out. */
export function calibration(tallies: DayTallies): readonly CalibrationBucket[] {
  return Array.from({ length: RECALL_BUCKETS }, (_, bucket) => {
    let [remembered, forgotten, foretold] = [0, 0, 0];
    for (const tally of tallies.values()) {
      remembered += tally[`recall/${bucket}/remembered`] ?? 0;
      forgotten += tally[`recall/${bucket}/forgotten`] ?? 0;
      foretold += tally[`recall/${bucket}/foretold`] ?? 0;
    }
    const count = remembered + forgotten;
    return {
      from: bucket / RECALL_BUCKETS,
      to: (bucket + 1) / RECALL_BUCKETS,
      count,
      remembered,
      foretold: foretold / 10_000 / Math.max(1, count),
    };
  }).filter(({ count }) => count > 0);
}
