import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { openSession } from '#lib/study/session/open-session.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** The session of this moment; `?zone=` is the browser’s time zone. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await openSession(await asking(request))));
}
