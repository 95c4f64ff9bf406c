import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { personalSubjects } from '#lib/study/remarks/remarks-view.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** What has a note or a tag of the learner: the review asks for no other. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json({ subjects: await personalSubjects(await asking(request)) }));
}
