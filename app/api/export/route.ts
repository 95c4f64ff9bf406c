import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { ENTRY_FORMS } from '#lib/study/backup/entry-forms.ts';
import type { BackupDraft } from '#lib/study/backup/restorable.ts';
import { writeBackup } from '#lib/study/backup/write-backup.ts';
import { currentLearner } from '#lib/study/context.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** The whole backup as a zip archive to keep, named by the learner’s study day. */
export function GET(request: Request): Promise<Response> {
  return answering(() => download(request, []));
}

/** The same with drafts of code, which the browser keeps: `{drafts: [{exerciseId, workspace}]}`. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 50_000_000);
    if (!body.ok) return body.problem;
    const form = posted.safeParse(body.value);
    return form.success ? download(request, form.data.drafts) : malformed(form.error);
  });
}

const posted = z.strictObject({ drafts: z.array(ENTRY_FORMS.drafts.draft).max(10_000) });

async function download(request: Request, drafts: readonly BackupDraft[]): Promise<Response> {
  const context = await asking(request);
  const { today } = await currentLearner(context);
  const pieces = writeBackup(context, drafts);
  // The first piece is made before the headers go out, so that a database that cannot be read still gives a proper error.
  const first = await pieces.next();
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (!first.done) controller.enqueue(first.value);
    },
    pull: async (controller) => {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
  return new Response(stream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="gradus-backup-${today}.zip"`,
      'cache-control': 'no-store',
    },
  });
}
