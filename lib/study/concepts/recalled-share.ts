import type { CardId } from '#lib/base/card-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import type { CardStanding } from '#lib/srs/model/memory.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';

/**
 * The share of a concept’s cards, 0 to 1, that the learner is expected to recall at `at`: those not met count as not recalled,
 * those laid aside do not count. Null where none of them was met.
 */
export function recalledShare(
  { cards }: Pick<Concept, 'cards'>,
  states: ReadonlyMap<CardId, CardStanding>,
  parameters: SchedulerParameters,
  at: EpochMillis,
): number | null {
  const counted = cards.filter((id) => states.get(id)?.suspended !== true);
  const chances = counted.map((id) => {
    const memory = states.get(id)?.memory;
    return memory ? retrievability(memory, at, parameters) : null;
  });
  if (chances.every((chance) => chance === null)) return null;
  return chances.reduce((sum: number, chance) => sum + (chance ?? 0), 0) / counted.length;
}
