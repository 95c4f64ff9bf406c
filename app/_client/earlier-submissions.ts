import { newId } from './new-id.ts';
import { submissionEntry, type OutboxEntry, type SubmissionBody } from './outbox-entry.ts';

/** Submissions that wait in the browser’s local storage: those of the app’s first version, and those of a page that could not load the outbox. */
export type EarlierSubmissions = {
  readonly entries: readonly OutboxEntry[];
  /** To be called once they are kept elsewhere. */
  readonly forget: () => void;
};

const KEY = 'gradus:submissions';
const NONE: EarlierSubmissions = { entries: [], forget: () => undefined };

/** Reads them; what cannot be read stays where it is. */
export function earlierSubmissions(): EarlierSubmissions {
  const text = read();
  const waiting = text === null ? [] : listIn(text);
  if (waiting.length === 0) return NONE;
  return {
    entries: waiting.map((one) => {
      const id = typeof one.id === 'string' ? one.id : newId();
      return submissionEntry({ ...one, id } as SubmissionBody);
    }),
    forget: () => {
      // Another page may have put one more there since.
      if (read() === text) localStorage.removeItem(KEY);
    },
  };
}

/** Puts a submission there; false when this browser does not take it. */
export function keepForLater(submission: SubmissionBody): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify([...listIn(read() ?? '[]'), submission]));
    return true;
  } catch {
    // Full, or not allowed: whoever holds the submission goes on holding it.
    return false;
  }
}

function read(): string | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY);
  } catch {
    // A browser may refuse its storage; then nothing has been put there.
    return null;
  }
}

function listIn(text: string): readonly Partial<SubmissionBody>[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : [];
  } catch {
    return [];
  }
}
