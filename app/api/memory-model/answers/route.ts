import { answering } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** All answers that the memory model can be fitted to, as columns (`column-bytes.ts`); `x-before-forget` counts those that were left out. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const { effects } = await asking(request);
    const answers = await effects.learntAnswers({ signal: request.signal });
    // Nobody hears it.
    if (!answers) return new Response(null, { status: 204 });
    return new Response(answers.bytes, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(answers.bytes.byteLength),
        'cache-control': 'no-store',
        'x-before-forget': String(answers.beforeForget),
      },
    });
  });
}
