import type { Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';

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

/** Whether a card has been forgotten so often that it is marked. */
export function isMarkedLeech(memory: Memory, { leech }: SchedulerParameters): boolean {
  const threshold = leech?.lapses ?? LEECH_THRESHOLD;
  return memory.state !== 'new' && threshold > 0 && memory.lapses >= threshold;
}

/** Whether the answer that led from `before` to `after` suspends the card as a leech. */
export function suspendsLeech(before: Memory, after: Memory, { leech }: SchedulerParameters): boolean {
  if (!leech?.suspends || after.state === 'new') return false;
  const lapses = before.state === 'new' ? 0 : before.lapses;
  return after.lapses > lapses && isLeech(after.lapses, leech.lapses);
}
