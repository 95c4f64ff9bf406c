import { prngFrom } from '#lib/base/prng.ts';
import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import type { FollowUpFacts } from './follow-up-facts.ts';
import type { AskedCode } from './asked-code.ts';

/** The mistakes in the order in which they are asked: what earlier runs equalled, then what is one change away, then the rest. */
export function mistakesInOrder(
  { judgeable: { spec }, diagnoses, seed }: AskedCode,
  { mistakes }: Pick<FollowUpFacts, 'mistakes'>,
): ExerciseSpec['mistakes'] {
  const seen = new Set(diagnoses);
  const near = new Set(mistakes.flatMap(({ id, change }) => (change ? [id] : [])));
  const rank = ({ id }: { readonly id: string }): number => (seen.has(id) ? 0 : near.has(id) ? 1 : 2);
  return prngFrom(`${seed}/mistakes-in-order`)
    .shuffle(spec.mistakes)
    .toSorted((one, other) => rank(one) - rank(other));
}
