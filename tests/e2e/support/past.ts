import { expect, type APIRequestContext } from '@playwright/test';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { logsOf } from '#tests/support/realistic-learner.ts';

const DAY = 86_400_000;
const DAYS = 90;
/** A learner to whom the fit of so few answers does good on those held out, by a tenth of the loss; not to all it does. */
const SEED = 3;

/** Gives the learner a past of 90 days on these cards: answers that follow a memory which keeps longer than the default one. */
export async function givePast(request: APIRequestContext, url: string, cards: number): Promise<number> {
  const ids = [...shelfAt('.').cards.keys()];
  const logs = logsOf({ seed: SEED, cards: Math.min(cards, ids.length), days: DAYS, newPerDay: 8 });
  const shift = Date.now() - (DAYS + 1) * DAY - Math.min(...logs.map((log) => log[0]?.at ?? Infinity));
  const events = logs
    .flatMap((log, card) => log.map((event) => ({ ...event, cardId: ids[card], at: event.at + shift })))
    .flatMap((event) => (event.kind === 'answer' ? [event] : []))
    .toSorted((one, other) => one.at - other.at)
    .map(({ cardId, at, zone, kind, rating, tookMillis, seed }) => {
      return { id: crypto.randomUUID(), cardId, at, zone, kind, rating, tookMillis, seed };
    });
  for (let from = 0; from < events.length; from += 100) {
    const response = await request.post(`${url}/api/reviews`, { data: { events: events.slice(from, from + 100) } });
    expect(response.ok(), await response.text()).toBe(true);
  }
  return events.length;
}
