import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { cardsWithText } from '#lib/study/browse/cards-with-text.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** A longer text is cut. */
const LONGEST = 100;

/** The ids of the cards whose texts have every word of `?text=`, in either language. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const text = (new URL(request.url).searchParams.get('text') ?? '').slice(0, LONGEST);
    const { library } = await asking(request);
    return json({ cardIds: cardsWithText(library, text) });
  });
}
