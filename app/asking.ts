import 'server-only';
import { cookies } from 'next/headers';
import { zoneKnownHere } from '#lib/base/zone.ts';
import { localLearner } from '#lib/auth/learner.ts';
import { environment } from '#lib/env.ts';
import { readyPrograms, studyContext } from '#lib/server.ts';
import type { StudyContext } from '#lib/study/context.ts';

/**
 * What a use-case is given for a request: who asks, in which zone, now. The zone is the one that the request names (its
 * body, `given`; or `?zone=`), else the browser’s by its cookie, else the machine’s; the learner’s own setting goes before
 * it. Pages have no request at hand and give none. Throws a DatabaseError while the database cannot be used.
 */
export async function asking(
  request?: Request,
  given?: { readonly zone: string | null | undefined },
): Promise<StudyContext> {
  const named = given?.zone ?? (request ? new URL(request.url).searchParams.get('zone') : null);
  const zone = zoneKnownHere(named, await namedZone(), environment().zone);
  await readyPrograms();
  return studyContext({ learnerId: localLearner(), zone });
}

/** What this request’s browser calls its time zone; null before it has said it. */
export async function namedZone(): Promise<string | null> {
  return (await cookies()).get('zone')?.value ?? null;
}
