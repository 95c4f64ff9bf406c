import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import type { CardStanding, Memory } from '#lib/srs/model/memory.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { Queries } from './client.ts';

/** Words that one card takes in the text: its id, its state behind a mark of suspension, two numbers. */
const WORDS = 4;
const SUSPENDED = 'S';
const MILLIONTHS = 1_000_000;

/**
 * `SnapshotStore.standings`, found by an index and put together by the database to one text for each pack: to hand over a
 * hundred thousand rows takes many times as long.
 */
export async function standings(queries: Queries, learnerId: LearnerId): Promise<ReadonlyMap<CardId, CardStanding>> {
  const packs = await queries.$queryRaw<{ readonly cards: string }[]>`
    SELECT string_agg(
      "cardId" || CASE WHEN "suspended" = true THEN ' S' ELSE ' -' END || "state"
        || ' ' || CAST(COALESCE("stability", 0) * 1000000 AS BIGINT) || ' ' || COALESCE("lastReviewAt", 0), ' ') AS "cards"
    FROM "CardMemory"
    WHERE "learnerId" = ${learnerId} AND ("state" <> 'new' OR "suspended" = true) GROUP BY "pack"`;
  const found = new Map<CardId, CardStanding>();
  for (const { cards } of packs) {
    const words = cards.split(' ');
    for (let at = 0; at + WORDS <= words.length; at += WORDS) {
      found.set(
        knownCardId(words[at]!),
        standingOf(words[at + 1]!, Number(words[at + 2]) / MILLIONTHS, Number(words[at + 3])),
      );
    }
  }
  return found;
}

function standingOf(code: string, stability: number, lastReviewAt: number): CardStanding {
  const state = code.slice(1) as Memory['state'];
  const memory = state === 'new' ? { state } : { state, stability, lastReviewAt };
  return { memory, suspended: code.startsWith(SUSPENDED) };
}
