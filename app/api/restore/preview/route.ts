import { acceptFile, LARGEST_UPLOAD, nameOf } from '#app/api/_http/accept-file.ts';
import { answering, askedLocale, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { restoreText } from '#lib/restore-text.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** What a restore of the backup that is the body would do; nothing is written. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const file = await acceptFile(request, LARGEST_UPLOAD);
    if (!file.ok) return file.problem;
    const preview = await (await asking(request)).effects.previewRestore(file.value);
    return preview.ok
      ? json(preview.value)
      : json({ error: restoreText(await askedLocale(), preview.problem, nameOf(request)) }, 422);
  });
}
