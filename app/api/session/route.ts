import { answering, json } from '#app/api/_http/respond.ts';
import { gradus } from '#lib/server.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** The session of this moment; `?zone=` is the browser’s time zone. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await gradus(new URL(request.url).searchParams.get('zone')).openSession()));
}
