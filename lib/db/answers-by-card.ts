import type { CardId } from '#lib/base/card-id.ts';
import { invariant } from '#lib/base/invariant.ts';
import { cardAnswers, type AnsweredCards, type CardAnswers } from '#lib/srs/optimiser/answer-columns.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { Queries } from './client.ts';
import { Prisma } from './generated/client.ts';
import { logsOf } from './read-log.ts';

/** Where to begin, how far to go, and which cards are left out. */
type Span = { readonly after: string | null; readonly limit: number; readonly except: readonly CardId[] };

/**
 * What is learnt from at most `limit` cards after the one named, in the order of their ids. Each card comes as one text:
 * as one row an answer, a long log takes eight times as long. Only where something was taken back, forgotten on
 * purpose, placed or asked in a quiz is the whole log looked at.
 */
export async function answersByCard(
  queries: Queries,
  learnerId: LearnerId,
  { after, limit, except }: Span,
): Promise<AnsweredCards> {
  // SQLite answers at once, so that nobody else would be served between two pages of a long log.
  await new Promise((resolve) => setImmediate(resolve));
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND "cardId" > ${after}`;
  const but = except.length === 0 ? Prisma.empty : Prisma.sql`AND "cardId" NOT IN (${Prisma.join(except)})`;
  const rows = await queries.$queryRaw<readonly CardRow[]>`
    SELECT "cardId",
      string_agg(CASE WHEN "kind" = 'answer' THEN "at" || ' ' || "rating" || ' ' || "localDay" END, ';' ORDER BY "at", "id")
        AS "answers",
      SUM(CASE WHEN "kind" IN ('undo', 'forget', 'placed', 'quizzed') THEN 1 ELSE 0 END) AS "changes"
    FROM "ReviewEvent" WHERE "learnerId" = ${learnerId} ${beyond} ${but}
    GROUP BY "cardId" ORDER BY "cardId" LIMIT ${limit}`;
  const changed = rows.filter(({ changes }) => Number(changes) > 0).map(({ cardId }) => cardId);
  const logs = await logsOf(queries, learnerId, changed);
  const cards = rows.map(({ cardId, answers }) => {
    const log = logs.get(cardId);
    return log ? cardAnswers(log) : readAnswers(answers ?? '');
  });
  return { cards, last: rows.length < limit ? null : (rows.at(-1)?.cardId ?? null) };
}

type CardRow = { readonly cardId: CardId; readonly answers: string | null; readonly changes: bigint | number };

function readAnswers(text: string): CardAnswers {
  if (text === '') return { answers: [], beforeForget: 0 };
  const answers = text.split(';').map((answer) => {
    const [at = '', rating = '', localDay = ''] = answer.split(' ');
    const known = RATING_OF.get(rating);
    invariant(known && localDay !== '', `“${answer}” is an answer of the log`);
    return { at: Number(at), rating: known, localDay };
  });
  return { answers, beforeForget: 0 };
}

const RATING_OF: ReadonlyMap<string, Rating> = new Map(RATINGS.map((rating) => [rating, rating]));
