import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { placeConcepts } from '#lib/study/placement/place-concepts.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const placed = z.strictObject({
  id: z.uuid(),
  known: z.array(z.string().min(1).max(200)).max(100_000),
  zone: z.string().max(64).optional(),
});

/** Takes concepts as known, provisionally, and no others: `{id: UUID, known: [pack/concept, …]}`; sent twice, it is done once. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 4_000_000);
    if (!body.ok) return body.problem;
    const form = placed.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const { id, known, zone } = form.data;
    return json(await placeConcepts(await asking(request, { zone }), id, known));
  });
}
