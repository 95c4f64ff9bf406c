import type { EpochMillis } from '#lib/base/time.ts';
import { doubtedRecall } from './doubt.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { ReviewOrder } from './queue-settings.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';

/** What an order needs to know of a card that waits. */
export type Orderable = {
  readonly memory: Memory;
  readonly dueDay: number;
  /** From `doubtOf`, 0 to 1: of cards that are else alike the most doubtful comes first. */
  readonly doubt: number;
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
    .toSorted((one, other) => one.key - other.key || other.item.doubt - one.item.doubt || one.item.lot - other.item.lot)
    .map(({ item }) => item);
}

function keyOf(
  { memory, dueDay, doubt, lot }: Orderable,
  order: ReviewOrder,
  at: EpochMillis,
  parameters: SchedulerParameters,
): number {
  if (memory.state === 'new') return 0;
  switch (order) {
    case 'due':
      return dueDay;
    case 'retrievability':
      return doubtedRecall(retrievability(memory, at, parameters) ?? 0, doubt);
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
