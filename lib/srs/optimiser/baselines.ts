import type { AnswerColumns } from './answer-columns.ts';
import { fitOf, type Fit } from './metrics.ts';
import { targetsByTime, type TargetWeights } from './targets.ts';

/** What is to be beaten: guesses that know nothing of single cards. */
export type Baselines = {
  /** AVG: for every review the share of earlier reviews that was recalled. */
  readonly average: Fit;
  /** MOVING-AVG: a share that follows the latest answers, whichever card they were of. */
  readonly movingAverage: Fit;
};

/** The fits of AVG and MOVING-AVG on the later targets; the average is that of the earlier ones. */
export function baselines(answers: AnswerColumns, earlier: TargetWeights, later: TargetWeights): Baselines {
  return {
    average: fitOf(answers, later, new Float64Array(later.length).fill(shareRecalled(answers, earlier))),
    movingAverage: fitOf(answers, later, movingAverages(answers, earlier, later)),
  };
}

function shareRecalled(answers: AnswerColumns, targets: TargetWeights): number {
  const rows = targetsByTime(answers, targets);
  return rows.filter((row) => answers.grades[row]! > 1).length / Math.max(1, rows.length);
}

/** Where the moving average begins, as log odds, and how far one answer moves it; those of the FSRS benchmark. */
const FIRST_LOG_ODDS = 1.2;
const STRIDE = 0.3;

/** For each target, oldest first, what the answers before it make likely: log odds that each answer pulls towards itself. */
function movingAverages(answers: AnswerColumns, earlier: TargetWeights, later: TargetWeights): Float64Array {
  const predicted = new Float64Array(later.length);
  let logOdds = FIRST_LOG_ODDS;
  for (const row of targetsByTime(
    answers,
    later.map((weight, index) => weight + earlier[index]!),
  )) {
    const probability = 1 / (1 + Math.exp(-logOdds));
    predicted[row] = probability;
    logOdds += STRIDE * (answers.grades[row]! > 1 ? 1 - probability : -probability);
  }
  return predicted;
}
