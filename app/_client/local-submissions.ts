import type { SubmissionBody } from './outbox-entry.ts';

/**
 * Puts a submission into the local storage, for a page that cannot load the outbox; false when this browser does not take
 * it. The outbox takes it over when it comes.
 */
export function keepForLater(submission: SubmissionBody): boolean {
  try {
    localStorage.setItem(LOCAL_KEY, JSON.stringify([...listIn(readLocal() ?? '[]'), submission]));
    return true;
  } catch {
    // Full, or not allowed: whoever holds the submission goes on holding it.
    return false;
  }
}

/** The app’s first version kept its submissions under it. */
export const LOCAL_KEY = 'gradus:submissions';

/** What is there; null where there is nothing, or this browser does not say. */
export function readLocal(): string | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage.getItem(LOCAL_KEY);
  } catch {
    // A browser may refuse its storage; then nothing has been put there.
    return null;
  }
}

/** The submissions in it; none where it is no list. */
export function listIn(text: string): readonly Partial<SubmissionBody>[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : [];
  } catch {
    return [];
  }
}
