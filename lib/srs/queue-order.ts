import type { EpochMillis } from '#lib/base/time.ts';
import type { Memory } from './memory.ts';
import type { SchedulerParameters } from './parameters.ts';
import type { ReviewOrder } from './queue-settings.ts';
import { retrievability } from './retrievability.ts';

/** What an order needs to know of a card that waits. */
export type Orderable = {
  readonly memory: Memory;
  readonly dueDay: number;
  /** Drawn from the seed: decides between equals. */
  readonly lot: number;
};

/** The cards in this order, those alike as their lots fall. Each key is found once: there may be a hundred thousand. */
export function inReviewOrder<Item extends Orderable>(
  items: readonly Item[],
  order: ReviewOrder,
  at: EpochMillis,
  parameters: SchedulerParameters,
): readonly Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item, order, at, parameters) }))
    .toSorted((one, other) => one.key - other.key || one.item.lot - other.item.lot)
    .map(({ item }) => item);
}

function keyOf(
  { memory, dueDay, lot }: Orderable,
  order: ReviewOrder,
  at: EpochMillis,
  parameters: SchedulerParameters,
): number {
  if (memory.state === 'new') return 0;
  switch (order) {
    case 'due':
      return dueDay;
    case 'retrievability':
      return retrievability(memory, at, parameters) ?? 0;
    case 'difficulty':
      return -memory.difficulty;
    case 'interval':
      return memory.state === 'review' ? memory.intervalDays : 0;
    case 'random':
      return lot;
    default:
      return order satisfies never;
  }
}
