import { contentCardId } from '#lib/base/card-id.ts';
import { prngFrom } from '#lib/base/prng.ts';
import { finish } from '#lib/srs/fit/job.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { simulate } from '#lib/srs/simulator/simulate.ts';
import { USUAL_ANSWERING } from '#lib/srs/simulator/answering.ts';
import { measured, type Timing } from './measure.ts';

/** A year of so many cards at thirty desired retentions. */
export async function simulateFigures(cards: number, runs: number): Promise<readonly Timing[]> {
  const prng = prngFrom(1);
  const known = Array.from({ length: cards }, (_, index) => {
    const stability = Math.exp(1 + 2 * Math.abs(prng.normal()));
    const lastReviewDay = -prng.integer(1, Math.ceil(stability));
    const dueDay = lastReviewDay + Math.max(1, Math.round(stability));
    return {
      card: contentCardId('deck', String(index)),
      stability,
      difficulty: 1 + 9 * prng.uniform(),
      lastReviewDay,
      dueDay,
    };
  });
  const simulation = {
    cards: known,
    newCards: 0,
    newPerDay: 0,
    reviewsPerDay: null,
    days: 365,
    parameters: DEFAULT_PARAMETERS,
    answering: USUAL_ANSWERING,
    fuzz: true,
    seed: 1,
  };
  return [await measured('365 days at 30 retentions', runs, () => finish(simulate(simulation)))];
}
