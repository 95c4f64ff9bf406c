import type { AnswerColumns } from './answer-columns.ts';
import { countTargets, type TargetWeights } from './targets.ts';

/** Reviews for which a like recall was predicted: what was predicted beside what came. */
export type CalibrationPoint = {
  readonly reviews: number;
  /** The mean of what was predicted, 0 to 1. */
  readonly predicted: number;
  /** The share that was recalled. */
  readonly recalled: number;
};

const MOST_POINTS = 10;
/** A share of fewer reviews says little. */
const FEWEST_REVIEWS = 20;

/**
 * The targets in the order of what was predicted of them, in at most ten groups of like size, 20 reviews at least where there
 * are so many; lowest first. In groups of like width almost all reviews would fall into the last.
 */
export function calibrationPoints(
  answers: AnswerColumns,
  targets: TargetWeights,
  predicted: Float64Array,
): readonly CalibrationPoint[] {
  const rows = new Int32Array(countTargets(targets));
  let next = 0;
  for (let row = 0; row < targets.length; row += 1) if (targets[row]! > 0) rows[next++] = row;
  rows.sort((one, other) => predicted[one]! - predicted[other]! || one - other);
  const count = Math.min(MOST_POINTS, Math.max(1, Math.floor(rows.length / FEWEST_REVIEWS)));
  const edges = Array.from({ length: count + 1 }, (_, edge) => Math.round((edge * rows.length) / count));
  return edges.slice(1).flatMap((to, point) => {
    const group = rows.subarray(edges[point], to);
    if (group.length === 0) return [];
    let [sum, recalled] = [0, 0];
    for (const row of group) {
      sum += predicted[row]!;
      if (answers.grades[row]! > 1) recalled += 1;
    }
    return [{ reviews: group.length, predicted: sum / group.length, recalled: recalled / group.length }];
  });
}
