import type { LocalDay } from '#lib/base/time.ts';

const KEY = 'gradus.interview';

/** Keeps the day of the interview until the placement is over; null forgets it. A browser that keeps nothing plans nothing. */
export function keepInterview(on: LocalDay | null): void {
  try {
    if (on === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, on);
  } catch {
    // The plan can be made on its own page.
  }
}

/** The day that was kept; null without one. */
export function keptInterview(): LocalDay | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
