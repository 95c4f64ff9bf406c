import type { LocalDay } from '#lib/base/time.ts';
import type { DayTallies, DayTally } from '#lib/progress/day-tally.ts';
import type { LearnerId } from './learner-store.ts';

/** The log counted by study day; written by `ReviewStore` only. What was undone does not count. */
export type TallyStore = {
  /** Answers a study day, oldest day first; days without answers are left out. */
  readonly activity: (learner: LearnerId) => Promise<ReadonlyMap<LocalDay, number>>;
  /** What is counted of one study day; null where nothing is. */
  readonly of: (learner: LearnerId, day: LocalDay) => Promise<DayTally | null>;
  /** All that is counted, oldest day first. */
  readonly all: (learner: LearnerId) => Promise<DayTallies>;
};
