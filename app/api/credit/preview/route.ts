import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { previewCredit } from '#lib/study/credit/preview-credit.ts';

import { cardIdField } from '#lib/study/id-fields.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const scope = z.strictObject({ cardId: cardIdField.nullable() });

/** What taking back the credit on one card, or on all (null), would change: `{cardId}`; nothing is written. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 1_000);
    if (!body.ok) return body.problem;
    const form = scope.safeParse(body.value);
    return form.success ? json(await previewCredit(await asking(request), form.data)) : malformed(form.error);
  });
}
