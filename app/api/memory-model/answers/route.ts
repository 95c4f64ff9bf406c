import { answering } from '#app/api/_http/respond.ts';
import { bytesOfColumns } from '#lib/srs/optimiser/column-bytes.ts';
import { gradus } from '#lib/server.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** All answers that the memory model can be fitted to, as columns (`column-bytes.ts`); `x-before-forget` counts those that were left out. */
export function GET(): Promise<Response> {
  return answering(async () => {
    const { answers, beforeForget } = await gradus().learntAnswers();
    const bytes = bytesOfColumns(answers);
    return new Response(bytes, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(bytes.byteLength),
        'cache-control': 'no-store',
        'x-before-forget': String(beforeForget),
      },
    });
  });
}
