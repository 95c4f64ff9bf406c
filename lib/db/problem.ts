/** Why the database cannot be used: each has a message and a cure in the catalogue, below `errors.database`. */
export type DatabaseProblemKind =
  /** The folder cannot be made or entered. */
  | 'folder'
  /** The file exists and is something else. */
  | 'notADatabase'
  /** A SQLite database that another program made. */
  | 'foreign'
  /** The file or its folder may not be written. */
  | 'readOnly'
  /** Another process holds the file. */
  | 'locked'
  /** No room left for a write. */
  | 'full'
  /** A later version of Gradus has been here. */
  | 'newer'
  /** A migration that was applied has since been edited. */
  | 'changed'
  /** A migration was begun and not ended, or failed now. */
  | 'unfinished'
  /** SQLite finds the file damaged, or cannot read it. */
  | 'damaged';

/** What is wrong, with which file, and the detail that helps to repair it (a migration, or SQLite’s own words). */
export type DatabaseProblem = {
  readonly kind: DatabaseProblemKind;
  readonly file: string;
  readonly detail: string;
};

/** A problem on its way to whoever speaks to the person. */
export class DatabaseError extends Error {
  readonly problem: DatabaseProblem;

  constructor(problem: DatabaseProblem, cause?: unknown) {
    super(`${problem.kind}: ${problem.file}: ${problem.detail}`, { cause });
    this.name = 'DatabaseError';
    this.problem = problem;
  }
}

/** The problem behind an error of better-sqlite3, of Prisma or of the file system; null when it is none of these. */
export function databaseProblemOf(error: unknown, file: string): DatabaseProblem | null {
  if (error instanceof DatabaseError) return error.problem;
  const code = codeIn(error, 0);
  const kind = code === null ? null : kindOf(code);
  return kind && { kind, file, detail: error instanceof Error ? lastLine(error.message) : String(code) };
}

/** `error` as a DatabaseError where it is one at heart, else itself: for `catch` clauses that throw on. */
export function asDatabaseError(error: unknown, file: string): unknown {
  const problem = databaseProblemOf(error, file);
  return problem ? new DatabaseError(problem, error) : error;
}

function kindOf(code: string): DatabaseProblemKind | null {
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked';
  if (code.startsWith('SQLITE_READONLY') || ['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'readOnly';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'full';
  if (code === 'SQLITE_NOTADB') return 'notADatabase';
  if (code.startsWith('SQLITE_CANTOPEN') || ['ENOTDIR', 'EEXIST', 'EISDIR'].includes(code)) return 'folder';
  if (/^SQLITE_(CORRUPT|IOERR)/.test(code)) return 'damaged';
  return null;
}

/** Prisma wraps the driver’s error some levels deep, under names that differ by the kind of call. */
function codeIn(error: unknown, depth: number): string | null {
  if (typeof error !== 'object' || error === null || depth > 5) return null;
  const fields = error as Readonly<Record<string, unknown>>;
  for (const name of ['originalCode', 'code']) {
    const code = fields[name];
    if (typeof code === 'string' && kindOf(code) !== null) return code;
  }
  for (const name of ['meta', 'driverAdapterError', 'cause']) {
    const code = codeIn(fields[name], depth + 1);
    if (code !== null) return code;
  }
  return null;
}

function lastLine(message: string): string {
  return message.trim().split('\n').at(-1) ?? message;
}
