import type { Locale } from '#lib/base/localized.ts';
import { errorText, type ErrorText } from '#lib/i18n/error-text.ts';
import type { databaseProblem } from '#lib/server.ts';

/**
 * The words for a database that cannot be used. A page may be read over the network, so it names the file and not where it lies, and says nothing
 * in the words of a library; the terminal has both.
 */
export function databaseText(locale: Locale, { kind, file, detail }: Problem): ErrorText {
  return errorText(locale, `database.${kind}`, { file: lastPart(file), detail: speakable(detail) });
}

type Problem = NonNullable<ReturnType<typeof databaseProblem>>;

function speakable(detail: string): string {
  return /prisma|invocation/i.test(detail)
    ? '…'
    : detail.replace(QUOTED_PATH, lastPart).replace(ABSOLUTE_PATH, lastPart);
}

// With spaces in it, as Node quotes the path in its errors.
const QUOTED_PATH = /(?<=(['"`]))[^'"`]*[\\/][^'"`]*(?=\1)/g;
const ABSOLUTE_PATH = /(?<![\w.])(?:[A-Za-z]:)?(?:[\\/][^\\/\s'"`,;:()]+)+[\\/]?/g;

function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast(Boolean) ?? path;
}
