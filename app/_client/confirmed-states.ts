import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { ClientDatabase, ConfirmedRow } from './client-database.ts';

/** Keeps the states of cards that the server told at `at`; an older word of it does not replace a newer. Inside a transaction of the caller. */
export async function keepConfirmed(
  { confirmed }: ClientDatabase,
  states: Readonly<Record<string, CardState>>,
  at: EpochMillis,
): Promise<void> {
  const cardIds = Object.keys(states);
  const known = await confirmed.bulkGet(cardIds);
  const rows = cardIds.flatMap((cardId, index): readonly ConfirmedRow[] =>
    (known[index]?.at ?? -Infinity) > at ? [] : [{ cardId, state: states[cardId]!, at }],
  );
  await confirmed.bulkPut(rows);
  await confirmed
    .where('at')
    .below(at - LONGEST_VIEW_MILLIS)
    .delete();
}

/** No view that a page shows again is older. */
const LONGEST_VIEW_MILLIS = 7 * DAY_MILLIS;
