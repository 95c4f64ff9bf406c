/** A whole number within bounds as it was typed; null when it is none. */
export function wholeNumber(text: string, from: number, to: number): number | null {
  const value = /^\s*\d+\s*$/u.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : null;
}
