import { statSync } from 'node:fs';
import { DatabaseError } from './problem.ts';

/** Tells whether the files of a database are still those that are open. */
export type FileWatch = {
  /** Throws a DatabaseError when a file that is open is gone, or another one stands in its place. */
  readonly check: () => void;
  /** The same; and from now on holds to the files beside the database, which SQLite makes when it opens it. */
  readonly confirm: () => void;
};

/**
 * Watches a database in WAL mode: a write to a file that was unlinked succeeds, and is lost when the process ends. Three calls
 * of `stat` take a fiftieth of a millisecond.
 */
export function watchFile(file: string): FileWatch {
  const held = new Map<string, string>();
  const hold = (path: string): void => {
    const found = identityOf(path);
    if (found !== null && !held.has(path)) held.set(path, found);
  };
  const check = (): void => {
    for (const [path, identity] of held) {
      const found = identityOf(path);
      if (found === identity) continue;
      const kind = found === null ? 'gone' : 'replaced';
      throw new DatabaseError({ kind, file: path, detail: file });
    }
  };
  hold(file);
  return {
    check,
    confirm: () => {
      check();
      for (const path of [file, `${file}-wal`, `${file}-shm`]) hold(path);
    },
  };
}

/** Device and inode; null where there is no file. */
function identityOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev}:${stat.ino}` : null;
}
