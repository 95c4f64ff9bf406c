import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { parseCardId } from '#lib/base/card-id.ts';
import { readCard } from '#lib/study/browse/card-reading.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** One card to be read in the table, `?id=pack/card`: question, answer and history. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const asked = new URL(request.url).searchParams.get('id') ?? '';
    const id = parseCardId(asked);
    const reading = id.ok ? await readCard(await asking(request), id.value) : null;
    return reading ? json(reading) : problem(404, 'request.unknownCard', { id: asked.slice(0, 200) });
  });
}
