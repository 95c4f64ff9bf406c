import { knownCardId } from '#lib/base/card-id.ts';
import { prngFrom } from '#lib/base/prng.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { PlanCard } from '#lib/srs/plan/plan-card.ts';

/** A card of middling strength, with changes. */
export function aPlanCard(changes: Partial<PlanCard> = {}): PlanCard {
  return {
    card: 'activations/relu-a',
    stability: 20,
    difficulty: 5,
    lastReviewDay: -10,
    dueDay: 10,
    seconds: 10,
    parameters: DEFAULT_PARAMETERS,
    ...changes,
  };
}

/** Cards of all strengths, due at the default retention or some days ago; `alike`: all answers take 10 s. */
export function somePlanCards(
  count: number,
  seed: number,
  { alike = true, overdue = false }: { readonly alike?: boolean; readonly overdue?: boolean } = {},
): readonly PlanCard[] {
  const prng = prngFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const stability = Math.exp(prng.uniform() * 5.5);
    const elapsed = Math.floor(prng.uniform() * stability * 1.2) + (overdue ? 1 : 0);
    return aPlanCard({
      card: knownCardId(`deck/card-${index}`),
      stability,
      difficulty: 1 + 9 * prng.uniform(),
      lastReviewDay: -elapsed,
      dueDay: overdue ? -prng.integer(1, 30) : Math.round(stability) - elapsed,
      seconds: alike ? 10 : prng.integer(5, 20),
    });
  });
}
