import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import type { Memory } from '#lib/srs/model/memory.ts';

/** So many memories from one value to before another; `to` is null for the last bin of what has no end. */
export type Bin = { readonly from: number; readonly to: number | null; readonly count: number };

/**
 * Where memories are parted, ascending: bounds make one bin more than there are of them, each bound the first value of
 * its bin. `elapsed` is the time since the last answer, in stabilities.
 */
export type MemoryBounds = {
  readonly stability: readonly number[];
  readonly difficulty: readonly number[];
  readonly elapsed: readonly number[];
};

/** How many memories are in each bin of `MemoryBounds`. */
export type MemoryCounts = MemoryBounds;

/** How strong, how hard and how fresh memories are. Stability in days, difficulty 1 to 10, recall 0 to 1. */
export type MemoryHistograms = {
  readonly stability: readonly Bin[];
  readonly difficulty: readonly Bin[];
  readonly recall: readonly Bin[];
};

const STABILITY_DAYS = [1, 3, 7, 14, 30, 60, 90, 180, 365, 730];
const DIFFICULTIES = [2, 3, 4, 5, 6, 7, 8, 9];
/** From high to low, as recall falls in time; finer where a schedule keeps most memories. */
const RECALLS = [0.98, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5];

/** The bounds that `memoryHistograms` wants counted. By the forgetting curve recall is a question of time over stability. */
export function memoryBounds(weights: readonly number[]): MemoryBounds {
  const { daysUntil } = fsrs6(weights);
  return {
    stability: STABILITY_DAYS,
    difficulty: DIFFICULTIES,
    elapsed: RECALLS.map((recall) => daysUntil(recall, 1)),
  };
}

/** The counts of `memoryBounds` as bins, each from low to high. */
export function memoryHistograms({ stability, difficulty, elapsed }: MemoryCounts): MemoryHistograms {
  return {
    stability: bins([0, ...STABILITY_DAYS, null], stability),
    difficulty: bins([1, ...DIFFICULTIES, 10], difficulty),
    recall: bins([0, ...RECALLS.toReversed(), 1], elapsed.toReversed()),
  };
}

/** Counts the memories of cards in review; all others are passed over. */
export function countMemories(memories: Iterable<Memory>, at: EpochMillis, bounds: MemoryBounds): MemoryCounts {
  const counts = {
    stability: zeros(bounds.stability),
    difficulty: zeros(bounds.difficulty),
    elapsed: zeros(bounds.elapsed),
  };
  for (const memory of memories) {
    if (memory.state !== 'review') continue;
    const { stability, difficulty, lastReviewAt } = memory;
    countIn(counts.stability, bounds.stability, stability);
    countIn(counts.difficulty, bounds.difficulty, difficulty);
    countIn(counts.elapsed, bounds.elapsed, (at - lastReviewAt) / DAY_MILLIS / stability);
  }
  return counts;
}

function zeros(bounds: readonly number[]): number[] {
  return Array.from({ length: bounds.length + 1 }, () => 0);
}

function countIn(counts: number[], bounds: readonly number[], value: number): void {
  const found = bounds.findIndex((bound) => value < bound);
  const bin = found < 0 ? bounds.length : found;
  counts[bin] = (counts[bin] ?? 0) + 1;
}

function bins(edges: readonly (number | null)[], counts: readonly number[]): readonly Bin[] {
  return counts.map((count, index) => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? null, count }));
}
