import { firstUniform } from '#lib/base/prng.ts';
import { beliefAfter, rightChance } from './belief.ts';
import { concludedFrom, LARGEST_UNCONFIRMED, type Conclusion } from './credited.ts';
import { MOST_QUESTIONS, type Placement } from './placement.ts';
import type { PlacementGraph } from './placement-graph.ts';

/** What a concept that is claimed and not yet confirmed counts, of one that is credited. */
const PENDING_WORTH = 0.4;

/** What a concept that is closed counts: it spares questions, and credits nothing. */
const CLOSED_WORTH = 0.1;

/** Questions that decide nearly as much as the best are drawn from by the seed. */
const AS_GOOD = 0.97;

/** A question that is expected to decide less than this many concepts is not asked. */
const LEAST_WORTH = 0.25;

/**
 * The concept to ask next: the one whose answer is expected to decide most; null where none decides anything, or all
 * questions are asked. No concept is asked twice.
 */
export function nextQuestion(graph: PlacementGraph, placement: Placement): string | null {
  const { answers, seed } = placement;
  if (answers.length >= MOST_QUESTIONS) return null;
  const belief = beliefAfter(graph, placement);
  const so = concludedFrom(graph, answers);
  const right = answers.flatMap(({ concept, isRight }) => (isRight ? [graph.placeOf.get(concept) ?? -1] : []));
  const asked = new Set(answers.map(({ concept }) => concept));
  const worths = graph.concepts.flatMap(({ id, isAskable }, place) => {
    if (!isAskable || asked.has(id) || so.closed.has(place)) return [];
    return [{ id, worth: worthOf(graph, so, right, { place, known: belief[place]! }) }];
  });
  const best = Math.max(LEAST_WORTH, ...worths.map(({ worth }) => worth));
  const asGood = worths.filter(({ worth }) => worth >= best * AS_GOOD);
  const drawn = Math.floor(firstUniform(`${seed}/${answers.length}`) * asGood.length);
  return asGood[drawn]?.id ?? null;
}

type Candidate = { readonly place: number; readonly known: number };

/** How many concepts the answer is expected to decide, in concepts credited. */
function worthOf(graph: PlacementGraph, so: Conclusion, right: readonly number[], { place, known }: Candidate): number {
  const chance = rightChance(known);
  const claim = [place, ...graph.ancestors[place]!].filter((one) => !so.closed.has(one));
  const fresh = claim.filter((one) => !so.credited.has(one));
  const isSure = claim.length <= LARGEST_UNCONFIRMED || right.some((one) => one !== place && claim.includes(one));
  const gained = isSure
    ? fresh.reduce((sum, one) => sum + (so.pending.has(one) ? 1 - PENDING_WORTH : 1), 0)
    : fresh.filter((one) => !so.pending.has(one)).length * PENDING_WORTH;
  const confirmed = so.pending.has(place) ? confirmedBy(graph, so, right, place) * (1 - PENDING_WORTH) : 0;
  const shut = [place, ...graph.descendants[place]!].filter((one) => !so.closed.has(one)).length;
  return chance * (gained + confirmed) + (1 - chance) * shut * CLOSED_WORTH;
}

/** How many pending concepts a right answer inside a claim confirms, beside those of its own claim. */
function confirmedBy(graph: PlacementGraph, so: Conclusion, right: readonly number[], place: number): number {
  const own = new Set([place, ...graph.ancestors[place]!]);
  const confirmed = new Set<number>();
  for (const claimer of right) {
    if (claimer < 0 || !graph.ancestors[claimer]!.includes(place)) continue;
    for (const one of [claimer, ...graph.ancestors[claimer]!]) {
      if (so.pending.has(one) && !own.has(one)) confirmed.add(one);
    }
  }
  return confirmed.size;
}
