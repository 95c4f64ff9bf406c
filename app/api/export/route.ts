import { answering } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { exportBackup } from '#lib/study/backup/export-backup.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** The whole backup as a JSON file to keep. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const pieces = exportBackup(await asking(request));
    // The first piece is made before the headers go out, so that a database that cannot be read still gives a proper error.
    const first = await pieces.next();
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(first.done ? '' : first.value)),
      pull: async (controller) => {
        const next = await pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    });
    const name = `gradus-backup-${new Date().toISOString().slice(0, 10)}.json`;
    return new Response(stream, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  });
}
