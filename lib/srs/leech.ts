/** Lapses at which Anki calls a card a leech. */
export const LEECH_THRESHOLD = 8;

/**
 * True at the lapse that should be pointed out: at `threshold` lapses, and again at every half threshold (rounded up)
 * after it. A threshold of 0 is never reached.
 */
export function isLeech(lapses: number, threshold: number): boolean {
  if (threshold <= 0 || lapses < threshold) return false;
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}
