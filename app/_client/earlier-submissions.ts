import { listIn, LOCAL_KEY, readLocal } from './local-submissions.ts';
import { newId } from './new-id.ts';
import { submissionEntry, type OutboxEntry, type SubmissionBody } from './outbox-entry.ts';

/** Submissions that wait in the browser’s local storage: those of the app’s first version, and those of a page that could not load the outbox. */
export type EarlierSubmissions = {
  readonly entries: readonly OutboxEntry[];
  /** To be called once they are kept elsewhere. */
  readonly forget: () => void;
};

const NONE: EarlierSubmissions = { entries: [], forget: () => undefined };

/** Reads them; what cannot be read stays where it is. */
export function earlierSubmissions(): EarlierSubmissions {
  const text = readLocal();
  const waiting = text === null ? [] : listIn(text);
  if (waiting.length === 0) return NONE;
  return {
    entries: waiting.map((one) => {
      const id = typeof one.id === 'string' ? one.id : newId();
      return submissionEntry({ ...one, id } as SubmissionBody);
    }),
    forget: () => {
      // Another page may have put one more there since.
      if (readLocal() === text) localStorage.removeItem(LOCAL_KEY);
    },
  };
}
