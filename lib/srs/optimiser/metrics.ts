import type { AnswerColumns } from './answer-columns.ts';
import { newTape, prepareTape } from './tape.ts';
import type { TargetWeights } from './targets.ts';
import { longestHistory, walkForward } from './walk.ts';

/** How well probabilities predicted answers. */
export type Fit = {
  /** Mean of −y·ln p − (1−y)·ln(1−p): less is better; 0.693 is a coin’s. */
  readonly logLoss: number;
  /**
   * Root of the mean squared difference between predicted and observed recall, over bins of cards with a like wait, number of
   * reviews and lapses (fsrs-rs’s RMSE(bins)): 0.05 means that probabilities are off by about five points.
   */
  readonly rmse: number;
};

/** What was predicted of each target: by row, 0 where there is none. */
export function predictions(answers: AnswerColumns, targets: TargetWeights, weights: readonly number[]): Float64Array {
  const tape = newTape(longestHistory(answers), true);
  tape.weights.set(weights);
  prepareTape(tape);
  const predicted = new Float64Array(targets.length);
  for (let card = 0; card + 1 < answers.cardStarts.length; card += 1) {
    walkForward(tape, answers, card, targets);
    const start = answers.cardStarts[card]!;
    for (let row = start + 1; row < answers.cardStarts[card + 1]!; row += 1) {
      if (targets[row]! > 0) predicted[row] = tape.recall[row - start]!;
    }
  }
  return predicted;
}

/** How well `predicted` (a probability for each target’s row) fits; every target counts once, whatever its weight. */
export function fitOf(answers: AnswerColumns, targets: TargetWeights, predicted: Float64Array): Fit {
  const bins = new Map<number, Bin>();
  let count = 0;
  let loss = 0;
  for (let card = 0; card + 1 < answers.cardStarts.length; card += 1) {
    let reviews = 0;
    let lapses = 0;
    for (let row = answers.cardStarts[card]! + 1; row < answers.cardStarts[card + 1]!; row += 1) {
      const days = answers.elapsedDays[row]!;
      if (days === 0) continue;
      reviews += 1;
      const recalled = answers.grades[row]! > 1;
      if (targets[row]! > 0) {
        count += 1;
        loss -= logScore(predicted[row]!, recalled);
        addTo(bins, binOf(days, reviews, lapses), predicted[row]!, recalled);
      }
      if (!recalled) lapses += 1;
    }
  }
  return count === 0 ? { logLoss: 0, rmse: 0 } : { logLoss: loss / count, rmse: rmseOf(bins, count) };
}

/** A probability of 0 or 1 that was wrong costs much, but not everything. */
function logScore(probability: number, recalled: boolean): number {
  const kept = Math.min(Math.max(probability, 1e-9), 1 - 1e-9);
  return Math.log(recalled ? kept : 1 - kept);
}

type Bin = { count: number; predicted: number; recalled: number };

/** Waits, numbers of reviews and lapses that grow by a factor; the factors are fsrs-rs’s. */
function binOf(days: number, reviews: number, lapses: number): number {
  const wait = Math.floor(Math.log(days) / Math.log(3.62));
  const length = Math.floor(Math.log(reviews + 1) / Math.log(1.89));
  const lapsed = lapses === 0 ? 0 : 1 + Math.floor(Math.log(lapses) / Math.log(1.73));
  return (wait * 64 + length) * 64 + lapsed;
}

function addTo(bins: Map<number, Bin>, key: number, predicted: number, recalled: boolean): void {
  let bin = bins.get(key);
  if (!bin) bins.set(key, (bin = { count: 0, predicted: 0, recalled: 0 }));
  bin.count += 1;
  bin.predicted += predicted;
  bin.recalled += recalled ? 1 : 0;
}

function rmseOf(bins: ReadonlyMap<number, Bin>, count: number): number {
  let sum = 0;
  for (const bin of bins.values()) sum += (bin.predicted - bin.recalled) ** 2 / bin.count;
  return Math.sqrt(sum / count);
}
