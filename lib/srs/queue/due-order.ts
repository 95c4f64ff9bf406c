import type { EpochMillis } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';

/** Anything that stands for a card in a queue or a session. */
type Waits = { readonly state: CardState };

/** The order in which cards that wait by the clock are asked: soonest first, new cards before all. */
export function soonestFirst(one: Waits, other: Waits): number {
  return dueAtOf(one) - dueAtOf(other);
}

/** When a card that has been answered falls due; 0 for a new card, which has waited for ever. */
export function dueAtOf({ state: { memory } }: Waits): EpochMillis {
  return memory.state === 'new' ? 0 : memory.dueAt;
}
