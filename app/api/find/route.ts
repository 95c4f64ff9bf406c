import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { findEntries } from '#lib/study/find/find-entries.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** The names of all concepts and exercises, for the dialog that finds them. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(findEntries((await asking(request)).library)));
}
