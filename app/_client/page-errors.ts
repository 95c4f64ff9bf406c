import { toldError, type ToldError } from '#lib/base/told-error.ts';

/** How many are remembered, on this browser only. */
const MOST = 20;
const KEY = 'gradus:errors';

/** Remembers what went wrong in this page, for a report of a fault; `code` is how the server’s terminal knows it. */
export function rememberPageError(error: unknown, code: string | null = null): void {
  // The path alone: what is asked behind it may be of the learner.
  const told = toldError(error, { at: Date.now(), where: location.pathname, code });
  try {
    localStorage.setItem(KEY, JSON.stringify([told, ...pageErrors()].slice(0, MOST)));
  } catch {
    // A browser may refuse its storage: the console has the error all the same.
  }
}

/** What went wrong in pages of this browser lately, latest first. */
export function pageErrors(): readonly ToldError[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isTold) : [];
  } catch {
    return [];
  }
}

function isTold(one: unknown): one is ToldError {
  if (typeof one !== 'object' || one === null) return false;
  const { at, message, frames } = one as Partial<Record<keyof ToldError, unknown>>;
  return typeof at === 'number' && typeof message === 'string' && Array.isArray(frames);
}
