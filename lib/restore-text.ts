import type { Locale } from '#lib/base/localized.ts';
import { errorText, type ErrorText } from '#lib/i18n/error-text.ts';
import type { RestoreProblem } from '#lib/study/backup/restored.ts';
import { LARGEST_ARCHIVE } from '#lib/study/backup/zip-files.ts';

/** The words for a backup that is not restored: what is wrong with it, where, and what to do; `file` is its name. */
export function restoreText(locale: Locale, problem: RestoreProblem, file: string): ErrorText {
  const part = problem.part ?? file;
  const place = problem.kind === 'malformed' ? { line: problem.line, detail: problem.detail } : {};
  return errorText(locale, `restore.${problem.kind}`, { part, limit: LARGEST_ARCHIVE / 1_000_000, ...place });
}
