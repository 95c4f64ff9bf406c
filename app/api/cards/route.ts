import { z } from 'zod';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { contentCardId } from '#lib/base/card-id.ts';
import { cardView } from '#lib/study/cards/card-view.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** A card and the seed that draws it: `pack/card@7`. */
const WISH = /^([^@/]+)\/([^@/]+)@(\d{1,10})$/u;
const wish = z.string().max(300).regex(WISH);
const wishes = z.array(wish).min(1).max(50);

/** Cards of a session that has begun, `?of=pack/card@seed&of=…`; those that no pack has any more are left out. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const wanted = wishes.safeParse(new URL(request.url).searchParams.getAll('of'));
    if (!wanted.success) return problem(400, 'request.malformed', { detail: 'of' });
    const { library } = await asking(request);
    const cards = wanted.data.flatMap((text) => {
      const [, pack = '', card = '', seed] = WISH.exec(text) ?? [];
      return cardView(library, contentCardId(pack, card), Number(seed)) ?? [];
    });
    return json({ cards });
  });
}
