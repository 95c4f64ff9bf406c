import { randomUUID } from 'node:crypto';
import type { CardId } from '#lib/base/card-id.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { median } from '#scripts/bench/machine.ts';
import { received, unpacked } from './page-figures.ts';

/** A session in which every card is due, in milliseconds. */
export type SessionFigures = {
  readonly cards: number;
  /** Of the session as data, unpacked. */
  readonly bytes: number;
  /** `/study` on a server that has shown no card yet, and afterwards; its bytes, unpacked and as transferred. */
  readonly firstPageMillis: number;
  readonly pageMillis: number;
  readonly pageBytes: number;
  readonly packedPageBytes: number;
  /** The session as data, afterwards. */
  readonly millis: number;
};

const BATCH = 100;
const LONG_AGO = 60 * DAY_MILLIS;
const UNBOUNDED = { newPerDay: 9_999, reviewsPerDay: 9_999, minutesPerDay: 1_440 };

/** Answers every card once, long ago, so that all of them are due; how long each batch took. */
export async function answerAll(url: string, cards: readonly CardId[], tell: (text: string) => void) {
  await post(`${url}/api/settings`, { settings: UNBOUNDED });
  const millis: number[] = [];
  for (let first = 0; first < cards.length; first += BATCH) {
    tell(`answering: ${Math.round((100 * first) / cards.length)} %`);
    const events = cards.slice(first, first + BATCH).map((cardId, index) => ({
      id: randomUUID(),
      kind: 'answer',
      cardId,
      at: Date.now() - LONG_AGO + first + index,
      zone: 'UTC',
      rating: 'good',
      tookMillis: 3_000,
      seed: 1,
    }));
    const took = await post(`${url}/api/reviews`, { events });
    if (events.length === BATCH) millis.push(took);
  }
  return { answers: BATCH, millis };
}

/** Opens the session of everything, on a server that has just started. */
export async function sessionFigures(url: string, rounds: number): Promise<SessionFigures> {
  const first = await received(`${url}/study`);
  const pages: number[] = [];
  const sessions: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pages.push((await received(`${url}/study`)).millis);
    sessions.push((await received(`${url}/api/session`)).millis);
  }
  const session = unpacked(await received(`${url}/api/session`));
  return {
    cards: (JSON.parse(session.toString()) as SessionView).entries.length,
    bytes: session.length,
    firstPageMillis: first.millis,
    pageMillis: median(pages),
    pageBytes: unpacked(first).length,
    packedPageBytes: first.body.length,
    millis: median(sessions),
  };
}

async function post(address: string, body: unknown): Promise<number> {
  const began = performance.now();
  const { origin } = new URL(address);
  const headers = { 'content-type': 'application/json', origin };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  const said = await response.text();
  if (!response.ok) throw new Error(`${address} said ${response.status}: ${said}`);
  return performance.now() - began;
}
