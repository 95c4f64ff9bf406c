import type { AnswerColumns } from './answer-columns.ts';
import { backThroughCurve, recallAfter } from './formulas/curve.ts';
import {
  backThroughDifficulty,
  backThroughFirstDifficulty,
  difficultyAfter,
  firstDifficulty,
} from './formulas/difficulty.ts';
import { afterLapse, backThroughLapse } from './formulas/lapse.ts';
import { afterSameDay, backThroughSameDay } from './formulas/same-day.ts';
import { afterSuccess, backThroughSuccess } from './formulas/success.ts';
import { STABILITY_MIN, type Tape } from './tape.ts';
import type { TargetWeights } from './targets.ts';

/**
 * Walks a card’s history up to its last target and leaves on the tape what was predicted. Gives the summed loss −y·ln R −
 * (1−y)·ln(1−R) of its targets, each times its weight; y is 1 unless the answer was Again. The numbers are those of
 * `fsrs-6.ts`, to the last bit on a snapped tape.
 */
export function walkForward(tape: Tape, answers: AnswerColumns, card: number, targets: TargetWeights): number {
  const { grades, elapsedDays } = answers;
  const start = answers.cardStarts[card]!;
  const last = lastTarget(answers, card, targets);
  let loss = 0;
  let stability = Math.max(tape.weights[grades[start]! - 1]!, STABILITY_MIN);
  let difficulty = firstDifficulty(tape, grades[start]!);
  for (let row = start + 1; row <= last; row += 1) {
    const step = row - start;
    const grade = grades[row]!;
    const days = elapsedDays[row]!;
    tape.stability[step] = stability;
    tape.difficulty[step] = difficulty;
    const recall = recallAfter(tape, step, days);
    const weight = targets[row]!;
    if (weight > 0) loss -= weight * Math.log(grade > 1 ? recall : 1 - recall);
    if (row === last) break;
    if (days === 0) stability = afterSameDay(tape, step, grade);
    else stability = grade === 1 ? afterLapse(tape, step) : afterSuccess(tape, step, grade);
    difficulty = difficultyAfter(tape, step, grade);
  }
  return loss;
}

/** Adds the derivatives of the loss of a card to the tape’s gradient; the last walk forward must have been this card’s. */
export function walkBackward(tape: Tape, answers: AnswerColumns, card: number, targets: TargetWeights): void {
  const { grades, elapsedDays } = answers;
  const { adjoint } = tape;
  const start = answers.cardStarts[card]!;
  const last = lastTarget(answers, card, targets);
  if (last <= start) return;
  let dStability = 0;
  let dDifficulty = 0;
  for (let row = last; row > start; row -= 1) {
    const step = row - start;
    const grade = grades[row]!;
    const days = elapsedDays[row]!;
    adjoint.stability = 0;
    adjoint.difficulty = 0;
    adjoint.recall = lossByRecall(tape.recall[step]!, grade, targets[row]!);
    if (row < last) {
      backThroughDifficulty(tape, step, grade, dDifficulty);
      if (days === 0) backThroughSameDay(tape, step, grade, dStability);
      else if (grade === 1) backThroughLapse(tape, step, dStability);
      else backThroughSuccess(tape, step, grade, dStability);
    }
    if (days > 0) backThroughCurve(tape, step, days);
    dStability = adjoint.stability;
    dDifficulty = adjoint.difficulty;
  }
  const first = grades[start]!;
  if (tape.weights[first - 1]! > STABILITY_MIN) {
    tape.gradient[first - 1] = tape.gradient[first - 1]! + dStability;
  }
  backThroughFirstDifficulty(tape, first, dDifficulty);
}

/** The answers of the longest history. */
export function longestHistory(answers: AnswerColumns): number {
  let longest = 0;
  for (let card = 0; card + 1 < answers.cardStarts.length; card += 1) {
    longest = Math.max(longest, answers.cardStarts[card + 1]! - answers.cardStarts[card]!);
  }
  return longest;
}

function lossByRecall(recall: number, grade: number, weight: number): number {
  if (weight === 0) return 0;
  return grade > 1 ? -weight / recall : weight / (1 - recall);
}

/** The row of the card’s last target; its first row when it has none. */
function lastTarget(answers: AnswerColumns, card: number, targets: TargetWeights): number {
  const start = answers.cardStarts[card]!;
  let row = answers.cardStarts[card + 1]! - 1;
  while (row > start && targets[row] === 0) row -= 1;
  return row;
}
