import { z } from 'zod';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { contentCardId } from '#lib/base/card-id.ts';
import { cardView } from '#lib/study/cards/card-view.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly pack: string; readonly card: string }> };

const wish = z.coerce.number().int().min(0).max(0xffffffff);

/** A card as `?seed=` draws it: other numbers, and options in another order, each time that it is shown. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { pack, card } = await params;
    const seed = wish.safeParse(new URL(request.url).searchParams.get('seed'));
    if (!seed.success) return problem(400, 'request.malformed', { detail: 'seed' });
    const { library } = await asking(request);
    const view = cardView(library, contentCardId(pack, card), seed.data);
    return view ? json(view) : problem(404, 'request.unknownCard', { id: `${pack}/${card}` });
  });
}
