import { toldError, type ToldError } from '#lib/base/told-error.ts';

/** How many are remembered: in memory only, and gone with the process. */
const MOST = 20;

// A bundler puts a copy of this module into every entry of the server.
const kept: ToldError[] = ((globalThis as { gradusErrors?: ToldError[] }).gradusErrors ??= []);

/** Remembers what went wrong on the server, for a report of a fault; `code` is how the one who asked knows it. */
export function rememberError(error: unknown, where: string, code: string | null): void {
  kept.push(toldError(error, { at: Date.now(), where, code }));
  kept.splice(0, kept.length - MOST);
}

/** What went wrong on the server lately, latest first. */
export function recentErrors(): readonly ToldError[] {
  return kept.toReversed();
}
