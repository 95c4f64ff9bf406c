import { liveQuery } from 'dexie';
import type { ClientDatabase } from './client-database.ts';
import { entryOf, type StoredEntry } from './stored-entry.ts';
import { retryAfterMillis } from './sync-loop.ts';

/** How many entries wait or were refused, for a line such as “3 answers waiting”. */
export type OutboxCounts = {
  readonly waiting: KindCounts;
  readonly refused: KindCounts;
};

/** Entries by kind; `answers` are all that are neither submissions nor remarks. */
export type KindCounts = { readonly answers: number; readonly submissions: number; readonly remarks: number };

/** Nothing waits, nothing was refused. */
export const NO_ENTRIES: OutboxCounts = {
  waiting: { answers: 0, submissions: 0, remarks: 0 },
  refused: { answers: 0, submissions: 0, remarks: 0 },
};

/**
 * Calls `listener` with the counts now and whenever they change, in any tab; returns how to stop. After a failure of the
 * database, which goes to `onProblem`, it looks again.
 */
export function watchOutbox(
  database: ClientDatabase,
  listener: (counts: OutboxCounts) => void,
  onProblem: (problem: unknown) => void,
): () => void {
  let [failures, stopped] = [0, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe = (): void => undefined;
  const watch = (): void => {
    unsubscribe();
    const subscription = liveQuery(() => countsOf(database)).subscribe({
      next: (counts) => {
        failures = 0;
        listener(counts);
      },
      error: (problem: unknown) => {
        if (stopped) return;
        onProblem(problem);
        failures += 1;
        timer = setTimeout(watch, retryAfterMillis(failures));
      },
    });
    unsubscribe = () => subscription.unsubscribe();
  };
  watch();
  return () => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
  };
}

async function countsOf(database: ClientDatabase): Promise<OutboxCounts> {
  try {
    return {
      waiting: byKind(await database.outbox.toArray()),
      refused: byKind(await database.refused.toArray()),
    };
  } catch (problem) {
    // A closed connection ends a live query without a word; this tells of it.
    throw new Error('The browser’s database could not be read.', { cause: problem });
  }
}

function byKind(rows: readonly StoredEntry[]): KindCounts {
  const countOf = (kind: string): number => rows.filter((row) => entryOf(row).kind === kind).length;
  const [submissions, remarks] = [countOf('submission'), countOf('remark')];
  return { answers: rows.length - submissions - remarks, submissions, remarks };
}
