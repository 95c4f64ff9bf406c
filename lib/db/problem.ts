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
  /** Work of this process has held the database too long; the detail is for how many seconds it was waited. */
  | 'busy'
  /** No room left for a write. */
  | 'full'
  /** A later version of Gradus has been here. */
  | 'newer'
  /** A migration that was applied has since been edited. */
  | 'changed'
  /** A migration was begun and not ended, or failed now. */
  | 'unfinished'
  /** A file of the database that is open was moved or removed; the detail names the database. */
  | 'gone'
  /** Another file stands where one of the database was that is open; the detail names the database. */
  | 'replaced'
  /** A table or column is not there: another program has changed the database. */
  | 'altered'
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
  const found = causeIn(error, 0);
  return found && { kind: found.kind, file, detail: found.words ?? wordsOf(error) };
}

/** `error` as a DatabaseError where it is one at heart, else itself: for `catch` clauses that throw on. */
export function asDatabaseError(error: unknown, file: string): unknown {
  const problem = databaseProblemOf(error, file);
  return problem ? new DatabaseError(problem, error) : error;
}

function kindOf(code: string): DatabaseProblemKind | null {
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked';
  if (code === 'SQLITE_READONLY_DBMOVED') return 'gone';
  // What a disk says that was made read-only while the file was open.
  if (/^SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|DELETE|SHMOPEN|SHMSIZE)$/.test(code)) return 'readOnly';
  if (code === 'ColumnNotFound' || code === 'TableDoesNotExist') return 'altered';
  if (code.startsWith('SQLITE_READONLY') || ['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'readOnly';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'full';
  if (code === 'SQLITE_NOTADB') return 'notADatabase';
  if (code.startsWith('SQLITE_CANTOPEN') || ['ENOTDIR', 'EEXIST', 'EISDIR'].includes(code)) return 'folder';
  if (/^SQLITE_(CORRUPT|IOERR)/.test(code)) return 'damaged';
  return null;
}

type Cause = { readonly kind: DatabaseProblemKind; readonly words: string | null };

/** Prisma wraps the driver’s error some levels deep, under names that differ by the kind of call; the driver’s own words are the ones to read. */
function causeIn(error: unknown, depth: number): Cause | null {
  if (typeof error !== 'object' || error === null || depth > 5) return null;
  const fields = error as Readonly<Record<string, unknown>>;
  for (const name of ['meta', 'driverAdapterError', 'cause']) {
    const cause = causeIn(fields[name], depth + 1);
    if (cause !== null) return cause;
  }
  for (const name of ['kind', 'originalCode', 'code']) {
    const code = fields[name];
    const kind = typeof code === 'string' ? kindOf(code) : null;
    if (kind) return { kind, words: typeof fields.originalMessage === 'string' ? fields.originalMessage : null };
  }
  return null;
}

function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n').at(-1) ?? message;
}
