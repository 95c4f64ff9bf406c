import type { CardId } from '#lib/base/card-id.ts';
import { randomUUID } from 'node:crypto';
import { addDays, DAY_MILLIS, localDayOf } from '#lib/base/time.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { record } from '#tests/e2e/support/history.ts';
import { logsOf } from '#tests/support/realistic-learner.ts';

/** The cards that something special has happened to. */
export const LEECH = 'activations/dead-relu-no-return';
export const SUSPENDED = 'activations/tanh-overflow';
export const BURIED = 'activations/saturation-which';

/** A learner to whom a fit does good. */
const SEED = 2;
const DAYS = 150;
/** Of the library’s cards, in the order in which they are learnt: the rest are new or locked. */
const BEGUN = 78;
const BATCH = 100;
/** Exercises passed with ease so many days ago: one of them is due again, and none is still being learnt. */
const EXERCISES = [
  ['exercise:losses/softmax', 40],
  ['exercise:activations/sigmoid-tanh', 12],
  ['exercise:losses/softmax', 6],
  ['exercise:attention/scaled-dot-attention', 3],
] as const;

type Event = Readonly<Record<string, unknown>> & { readonly at: number };

/**
 * Gives the learner of an empty database five months: answers that follow a memory, up to this morning, a leech, a card
 * that is suspended and one that is buried, exercises that credit cards, forty minutes a day, an exam and a break.
 */
export async function liveIn(url: string): Promise<void> {
  const now = Date.now();
  const events = [...answersUntil(now), ...leechBefore(now), ...exercisesBefore(now)].toSorted(
    (one, other) => one.at - other.at,
  );
  for (let from = 0; from < events.length; from += BATCH) await record(url, events.slice(from, from + BATCH));
  await record(url, [
    { id: randomUUID(), cardId: SUSPENDED, at: now - 3 * DAY_MILLIS, zone: 'UTC', kind: 'suspend' },
    { id: randomUUID(), cardId: BURIED, at: now - 1, zone: 'UTC', kind: 'bury' },
  ]);
  await post(`${url}/api/settings`, { settings: { minutesPerDay: 40, zone: 'UTC' } });
  await plan(url, now);
}

function answersUntil(now: number): readonly Event[] {
  const cardIds = [...shelfAt('.').cards.keys()];
  const logs = logsOf({ seed: SEED, cards: BEGUN, days: DAYS, newPerDay: 1 });
  const last = Math.max(...logs.map((log) => log.at(-1)?.at ?? 0));
  // Whole days, so that it stays the morning.
  const shift = Math.floor((now - last) / DAY_MILLIS) * DAY_MILLIS;
  return logs.flatMap((log, card) =>
    log.flatMap((event) =>
      event.kind === 'answer' ? [answer(cardIds[card]!, event.rating, event.at + shift, event.tookMillis)] : [],
    ),
  );
}

/** Once learnt, then forgotten each time: as long as it takes to be a leech. */
function leechBefore(now: number): readonly Event[] {
  return Array.from({ length: 9 }, (_, lapse) => {
    const at = now - (60 - 6 * lapse) * DAY_MILLIS;
    return [answer(LEECH, 'again', at, 21_000), answer(LEECH, 'easy', at + 600_000, 9_000)];
  }).flat();
}

function exercisesBefore(now: number): readonly Event[] {
  return EXERCISES.map(([cardId, daysAgo]) => ({
    ...answer(cardId, 'easy', now - daysAgo * DAY_MILLIS, 300_000),
    attempt: { passed: true, submissions: 1, hintsUsed: 0, editorialOpened: false },
  }));
}

function answer(cardId: CardId, rating: string, at: number, tookMillis: number): Event {
  return { id: randomUUID(), cardId, kind: 'answer', rating, at, zone: 'UTC', tookMillis, seed: 1 };
}

async function plan(url: string, now: number): Promise<void> {
  const day = (ahead: number): string => addDays(localDayOf(now, { zone: 'UTC', rolloverHour: 4 }), ahead);
  const concepts = ['activations/sigmoid', 'activations/tanh', 'activations/saturation', 'activations/relu'];
  const wishes = [
    { kind: 'exam', on: day(16), concepts, minutesPerDay: 40 },
    { kind: 'break', from: day(22), to: day(26), preparation: 'after', minutesPerDay: 40 },
  ];
  for (const wish of wishes) await post(`${url}/api/plans`, { id: randomUUID(), wish, zone: 'UTC' });
}

async function post(address: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${address}: ${await response.text()}`);
}
