import { answering } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { writeBackup } from '#lib/study/backup/write-backup.ts';
import { currentLearner } from '#lib/study/context.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** The whole backup as a zip archive to keep, named by the learner’s study day. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const context = await asking(request);
    const { today } = await currentLearner(context);
    const pieces = writeBackup(context);
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
  });
}
