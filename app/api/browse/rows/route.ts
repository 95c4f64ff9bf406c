import { answering, askedLocale, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { cardRows } from '#lib/study/browse/card-rows.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Every card as a row of the table, without its texts, in the language of the one who asks. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await cardRows(await asking(request), await askedLocale())));
}
