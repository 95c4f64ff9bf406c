/** An error as it is kept for a report: bounded, and without paths of the machine. */
export type ToldError = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A page, a route, or what else it happened in. */
  readonly where: string;
  readonly name: string;
  readonly message: string;
  /** By which the learner or the terminal knows it; null for none. */
  readonly code: string | null;
  /** Function, file and line, innermost first. */
  readonly frames: readonly string[];
};

const LONGEST = 500;
const FRAMES = 8;

/** What is kept of anything that was thrown. Never throws. */
export function toldError(
  thrown: unknown,
  { at, where, code = null }: Pick<ToldError, 'at' | 'where'> & { readonly code?: string | null },
): ToldError {
  const isError = thrown instanceof Error;
  const stack = isError && typeof thrown.stack === 'string' ? thrown.stack : '';
  return {
    at,
    where: where.slice(0, LONGEST),
    name: isError ? thrown.name.slice(0, 80) : typeof thrown,
    message: withoutPaths(isError ? thrown.message : wordsOf(thrown)).slice(0, LONGEST),
    code,
    frames: stack
      .split('\n')
      .filter((line) => /^\s*at |@/u.test(line))
      .slice(0, FRAMES)
      .map((line) => withoutPaths(line.trim()).slice(0, 200)),
  };
}

/**
 * The same without what a message quotes: whatever stands between quotation marks of any kind may be of a card or of a learner’s code.
 * What is said around it stays.
 */
export function withoutQuotes(error: ToldError): ToldError {
  return { ...error, message: error.message.replaceAll(QUOTED, '“…”') };
}

/** Every path and address of a text cut down to the file’s name: where it lies on a machine is nobody’s business. */
function withoutPaths(text: string): string {
  return text.replaceAll(PATH, (_path, name: string) => name);
}

function wordsOf(thrown: unknown): string {
  try {
    return typeof thrown === 'string' ? thrown : (JSON.stringify(thrown) ?? String(thrown));
  } catch {
    return 'something that cannot be written down';
  }
}

const QUOTED = /“[^”]*”?|"[^"]*"?|`[^`]*`?|«[^»]*»?|「[^」]*」?|(?<!\p{L})'[^']*'/gu;
const PATH =
  /(?:[a-z][a-z+.-]*:\/\/[^\s()'"“”\\/]*\/?|\b[A-Za-z]:[\\/]|(?<![\p{L}\p{N}.)])\/(?=\S))(?:[^\s()'"“”\\/]*[\\/])*([^\s()'"“”\\/]*)/gu;
