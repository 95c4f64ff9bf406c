import { FSRSAlgorithm, type Grade } from 'ts-fsrs';
import { invariant } from '#lib/base/invariant.ts';
import { STABILITY_BOUNDS, type MemoryModel, type Strength } from './memory-model.ts';
import { gradeOf, type Rating } from '#lib/srs/rating.ts';
import { migrateWeights, usableWeights } from './weights.ts';

/**
 * FSRS-6 with these weights; 17 (FSRS-4.5) and 19 (FSRS-5) are brought to 21 first, and all are held within their bounds
 * as in fsrs-rs. The formulas of strength are ts-fsrs’s, the curve is R(t,S) = (1 + f·t/S)^(−w20) with
 * f = 0.9^(−1/w20) − 1. One model is kept for each array of weights.
 */
export function fsrs6(weights: readonly number[]): MemoryModel {
  let model = models.get(weights);
  if (!model) models.set(weights, (model = build(usableWeights(migrateWeights(weights)))));
  return model;
}

const models = new WeakMap<readonly number[], MemoryModel>();

const STABILITY_MIN = STABILITY_BOUNDS.least;

function build(weights: readonly number[]): MemoryModel {
  const formulas = new Formulas(weights);
  const decay = weights[20];
  invariant(decay !== undefined && decay > 0, 'FSRS-6 has 21 weights and a decay w20 above 0');
  const factor = 0.9 ** (-1 / decay) - 1;
  const recall = (elapsedDays: number, stability: number): number => (1 + (factor * elapsedDays) / stability) ** -decay;

  return {
    first: (rating) => formulas.next_state(null, 0, gradeOf(rating)),
    next: (strength, rating, elapsedDays) => {
      const next = formulas.next_state(
        { stability: Math.max(strength.stability, STABILITY_MIN), difficulty: strength.difficulty },
        elapsedDays,
        gradeOf(rating),
        recall(elapsedDays, strength.stability),
      );
      return keepsLaws(strength, rating, next);
    },
    recall,
    daysUntil: (retention, stability) => (stability * (retention ** (-1 / decay) - 1)) / factor,
  };
}

/** Fitted weights can make Again on the same day raise a very small stability (S^(−w19) above 1); it never may. */
function keepsLaws(before: Strength, rating: Rating, after: Strength): Strength {
  if (rating !== 'again' || after.stability <= before.stability) return after;
  return { stability: before.stability, difficulty: after.difficulty };
}

/**
 * ts-fsrs’s formulas with these weights. Its constructor moves them into the optimiser’s training bounds (w19 ≥ 0.01),
 * and its initial stability has a floor of 0.1 day; fsrs-rs and py-fsrs, whose vectors hold here, do neither.
 */
class Formulas extends FSRSAlgorithm {
  constructor(weights: readonly number[]) {
    super({ w: weights });
    this.param = { ...this.parameters, w: [...weights], enable_short_term: true };
  }

  override init_stability(grade: Grade): number {
    return Math.max(this.param.w[grade - 1] ?? 0, STABILITY_MIN);
  }
}
