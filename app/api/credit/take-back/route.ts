import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { takeBackCredit } from '#lib/study/credit/take-back-credit.ts';

import { cardIdField } from '#lib/study/id-fields.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const wish = z.strictObject({ id: z.uuid(), cardId: cardIdField.nullable() });

/** Takes back the credit on one card, or on all (null), under an id of the client’s: `{id, cardId}`. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 1_000);
    if (!body.ok) return body.problem;
    const form = wish.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const { id, cardId } = form.data;
    return json(await takeBackCredit(await asking(request), id, { cardId }));
  });
}
