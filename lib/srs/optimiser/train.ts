import { prngFrom, type Prng } from '#lib/base/prng.ts';
import { Adam, cosineAnnealing } from './adam.ts';
import type { AnswerColumns } from './answer-columns.ts';
import { clampWeights, WEIGHT_COUNT, WEIGHT_SPREAD } from './bounds.ts';
import { newTape, prepareTape, type Tape } from './tape.ts';
import { countTargets, type TargetWeights } from './targets.ts';
import { longestHistory, walkBackward, walkForward } from './walk.ts';

/** How far a piece of work has come: `done` of `total`, in units of its own. */
export type Progress = { readonly done: number; readonly total: number };

/** What training is told besides the answers. */
export type TrainingOptions = {
  /** Decides the order of the cards. */
  readonly seed: number;
  /** More than one bounds w17 and w18 (see `clampWeights`). */
  readonly relearningSteps: number;
};

/** fsrs-rs’s five epochs are enough for many reviews; few make so few batches that five would stop half-way. */
const FEWEST_EPOCHS = 5;
const MOST_EPOCHS = 20;
const ENOUGH_STEPS = 400;
const BATCH_TARGETS = 512;
const LEARNING_RATE = 0.04;
/** How strongly the weights are held to where they began; fsrs-rs’s γ. */
const PULL = 1;

/**
 * The 21 weights that best predict the targets, from `begin` on: Adam with cosine annealing, five epochs (up to twenty where
 * there are few reviews) over mini-batches of whole cards with about 512 targets each. The loss is the summed log loss plus Σ((w − begin)/spread)², shared out over
 * the batches as in fsrs-rs; of the weights after each epoch those with the least loss are taken. The same arguments give
 * the same weights. Yields after every batch, so that whoever runs it can report and stop.
 */
export function* train(
  answers: AnswerColumns,
  targets: TargetWeights,
  begin: readonly number[],
  options: TrainingOptions,
): Generator<Progress, readonly number[]> {
  const tape = newTape(longestHistory(answers), false);
  tape.weights.set(begin);
  clampWeights(tape.weights, options.relearningSteps);
  const origin = tape.weights.slice();
  const total = countTargets(targets);
  const prng = prngFrom(options.seed);
  const batches = cardBatches(answers, targets, prng);
  const adam = new Adam(WEIGHT_COUNT);
  const wanted = Math.ceil(ENOUGH_STEPS / batches.length);
  const epochs = Math.min(Math.max(wanted, FEWEST_EPOCHS), MOST_EPOCHS);
  const steps = epochs * batches.length;
  let best = origin;
  let bestLoss = Infinity;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const [index, batch] of prng.shuffle(batches).entries()) {
      const step = epoch * batches.length + index;
      gradientOfBatch(tape, answers, batch.cards, targets);
      pullBack(tape, origin, batch.targets / total);
      adam.step(tape.weights, tape.gradient, cosineAnnealing(LEARNING_RATE, step, steps));
      clampWeights(tape.weights, options.relearningSteps);
      yield { done: step + 1, total: steps };
    }
    const loss = lossOf(tape, answers, targets) + distance(tape.weights, origin);
    if (loss < bestLoss) [best, bestLoss] = [tape.weights.slice(), loss];
  }
  return [...best];
}

/** The summed, weighted log loss of the targets with the tape’s weights. */
export function lossOf(tape: Tape, answers: AnswerColumns, targets: TargetWeights): number {
  prepareTape(tape);
  let loss = 0;
  for (let card = 0; card + 1 < answers.cardStarts.length; card += 1) loss += walkForward(tape, answers, card, targets);
  return loss;
}

/** Leaves the gradient of the summed loss of these cards on the tape; gives the loss. */
export function gradientOfBatch(tape: Tape, answers: AnswerColumns, cards: Int32Array, targets: TargetWeights): number {
  prepareTape(tape);
  tape.gradient.fill(0);
  let loss = 0;
  for (const card of cards) {
    loss += walkForward(tape, answers, card, targets);
    walkBackward(tape, answers, card, targets);
  }
  return loss;
}

type Batch = { readonly cards: Int32Array; readonly targets: number };

/** Cards with targets in random order, cut where a batch has its 512 targets. */
function cardBatches(answers: AnswerColumns, targets: TargetWeights, prng: Prng): readonly Batch[] {
  const counts = targetsByCard(answers, targets);
  const cards = prng.shuffle([...counts.keys()].filter((card) => counts[card]! > 0));
  const batches: Batch[] = [];
  let begin = 0;
  let inBatch = 0;
  for (const [index, card] of cards.entries()) {
    inBatch += counts[card]!;
    if (inBatch < BATCH_TARGETS && index + 1 < cards.length) continue;
    batches.push({ cards: Int32Array.from(cards.slice(begin, index + 1)), targets: inBatch });
    begin = index + 1;
    inBatch = 0;
  }
  return batches;
}

function targetsByCard(answers: AnswerColumns, targets: TargetWeights): Int32Array {
  const counts = new Int32Array(answers.cardStarts.length - 1);
  for (let card = 0; card < counts.length; card += 1) {
    for (let row = answers.cardStarts[card]!; row < answers.cardStarts[card + 1]!; row += 1) {
      if (targets[row]! > 0) counts[card] = counts[card]! + 1;
    }
  }
  return counts;
}

function distance(weights: Float64Array, origin: Float64Array): number {
  let sum = 0;
  for (const [index, spread] of WEIGHT_SPREAD.entries()) sum += ((weights[index]! - origin[index]!) / spread) ** 2;
  return PULL * sum;
}

/** Adds the derivatives of the batch’s share of `distance`. */
function pullBack(tape: Tape, origin: Float64Array, share: number): void {
  const { weights, gradient } = tape;
  for (const [index, spread] of WEIGHT_SPREAD.entries()) {
    gradient[index] = gradient[index]! + (2 * PULL * share * (weights[index]! - origin[index]!)) / spread ** 2;
  }
}
