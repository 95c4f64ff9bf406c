import type { LocalDay } from '#lib/base/time.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { Rating } from '#lib/srs/rating.ts';

/**
 * What is counted of the answers of a study day. `rated`: answers by the state that the card was in. `first`: the first
 * answer of the day to a card that was out of its steps, by the interval it had been given (21 days or more is mature).
 * `recall`: those firsts again, by the probability of recall that the model predicted, in `RECALL_BUCKETS` buckets;
 * `predicted` adds it up in ten thousandths, so that what was added can be taken away without a trace.
 */
export type Counter =
  | 'answers'
  | 'tookMillis'
  | `rated/${Memory['state']}/${Rating}`
  | `first/${Age}/${Outcome}`
  | `recall/${number}/${Outcome | 'predicted'}`;
export type Age = 'young' | 'mature';
export type Outcome = 'remembered' | 'forgotten';

/** The whole numbers of one study day; a counter that is not there is 0. */
export type DayTally = Readonly<Partial<Record<Counter, number>>>;

/** The tallies of some days. */
export type DayTallies = ReadonlyMap<LocalDay, DayTally>;

/**
 * Changes whenever a log comes to something else: a counter comes, goes or means another thing, or a memory is folded
 * otherwise. Then every snapshot and tally is made anew.
 */
export const TALLY_VERSION = 3;

/** Buckets of equal width from 0 to 1. */
export const RECALL_BUCKETS = 20;

/** `one` plus `times` × `other`; counters that come to 0 are left out, and so are days without counters. */
export function addTallies(one: DayTallies, other: DayTallies, times: 1 | -1 = 1): DayTallies {
  const sum = new Map(one);
  addInto(sum, other, times);
  return sum;
}

/** `addTallies` into `sum` itself, for a sum of very many. */
export function addInto(sum: Map<LocalDay, DayTally>, other: DayTallies, times: 1 | -1 = 1): void {
  for (const [day, tally] of other) {
    const total = addTally(sum.get(day) ?? {}, tally, times);
    if (Object.keys(total).length > 0) sum.set(day, total);
    else sum.delete(day);
  }
}

function addTally(one: DayTally, other: DayTally, times: 1 | -1): DayTally {
  const total: Partial<Record<Counter, number>> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const counter = name as Counter;
    const next = (total[counter] ?? 0) + times * (value ?? 0);
    if (next === 0) delete total[counter];
    else total[counter] = next;
  }
  return total;
}
