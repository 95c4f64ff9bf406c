const YEAR_SECONDS = 365 * 86_400;

/** Keeps a choice of this browser in a cookie of the app, for a year. */
export function remember(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
