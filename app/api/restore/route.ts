import { acceptFile, LARGEST_UPLOAD, nameOf } from '#app/api/_http/accept-file.ts';
import { answeringInLines } from '#app/api/_http/lines.ts';
import { answering, askedLocale } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import type { ErrorText } from '#lib/i18n/error-text.ts';
import { restoreText } from '#lib/restore-text.ts';
import type { Restored } from '#lib/study/backup/restored.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** What became of a backup: restored, or refused whole. */
export type RestoreReply = Restored | { readonly refused: ErrorText };

/** Restores the backup that is the body; answers in lines how far it is, then what was restored or why nothing was. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const file = await acceptFile(request, LARGEST_UPLOAD);
    if (!file.ok) return file.problem;
    const locale = await askedLocale();
    const context = await asking(request);
    // Whoever leaves the page does not stop it: what is begun is brought to its end.
    return answeringInLines<RestoreReply>(async ({ tell }) => {
      const result = await context.effects.restore(file.value, tell);
      return result.ok ? result.value : { refused: restoreText(locale, result.problem, nameOf(request)) };
    });
  });
}
