import { fuzzRange, pickDay, roundedDay, type DayRange } from './fuzz.ts';
import { FIRST_RULE, type IntervalRule } from './interval-rule.ts';
import { balancedDay, type DayLoad } from './load.ts';

/** What decides how many days pass until the next review. */
export type IntervalWish = {
  /** From the model, not rounded. */
  readonly wantedDays: number;
  /** The interval that has just ended; one that grows is never fuzzed back to it. Null when there was none. */
  readonly lastDays: number | null;
};

/** What a rating is held to by the one below it, in whole days. */
export type IntervalFloor = {
  readonly leastDays: number;
  /** The interval of the rating below; this one is to be longer. Null: it need not be. */
  readonly aboveDays: number | null;
};

/** What all intervals of an answer are held to. */
export type IntervalLimits = { readonly mostDays: number; readonly spread: boolean; readonly rule: IntervalRule };

/** How every rating of an answer takes a day of its range. */
export type DayDraw = {
  /** In the range: 0 is its first day, 1 its last. */
  readonly position: number;
  /** To be spread; null: each day is as likely. */
  readonly load: DayLoad | null;
  /** Easy may be as short as the step that Good takes: it once was, and nobody gains by saying so. */
  readonly asShortAsStep: boolean;
};

/** The whole days that a wish comes to, at least `floor` and at most `mostDays`. */
export function intervalDay(wish: IntervalWish, floor: IntervalFloor, limits: IntervalLimits, draw: DayDraw): number {
  return limits.rule === FIRST_RULE ? byFirstRule(wish, floor, limits, draw) : byOwnRange(wish, floor, limits, draw);
}

/**
 * The second rule. The day is drawn from the fuzz of the wish itself, never below the last interval while that lies in
 * it, and only then raised: to what the rating below leaves, and above it as far as the own range goes. A wish too short
 * to be spread has one day only; there the buttons stay apart, as in Anki.
 */
function byOwnRange(wish: IntervalWish, floor: IntervalFloor, limits: IntervalLimits, draw: DayDraw): number {
  const { mostDays, spread } = limits;
  const own = rangeOf(wish.wantedDays, { from: 1, to: mostDays }, spread);
  const from = Math.max(own.from, leastGrown(wish, own.to));
  const day = drawnDay(wish, from === own.from ? own : { from, to: own.to }, draw);
  const above = aboveOf(floor);
  const ordered = own.to > own.from ? Math.min(above, own.to) : above;
  return Math.min(Math.max(day, floor.leastDays, ordered), mostDays);
}

/** The least that does not shrink the last interval; 1 where the whole range, which ends at `to`, is shorter than it. */
function leastGrown({ wantedDays, lastDays }: IntervalWish, to: number): number {
  if (lastDays === null || lastDays > to) return 1;
  return Math.min(Math.round(wantedDays) > lastDays ? lastDays + 1 : lastDays, to);
}

/** The first rule: the fuzz is that of the wish once it has been raised, so that it adds up from rating to rating. */
function byFirstRule(wish: IntervalWish, floor: IntervalFloor, limits: IntervalLimits, draw: DayDraw): number {
  const { wantedDays, lastDays } = wish;
  const { mostDays, spread } = limits;
  const grown = lastDays !== null && Math.round(wantedDays) > lastDays ? lastDays + 1 : 1;
  const from = Math.min(Math.max(floor.leastDays, aboveOf(floor), grown), mostDays);
  return drawnDay(wish, rangeOf(wantedDays, { from, to: mostDays }, spread), draw);
}

/** Beyond this the day is drawn from the whole range alike: what is due then is hardly known. */
const BALANCED_UP_TO_DAYS = 90;

function drawnDay({ wantedDays }: IntervalWish, range: DayRange, { position, load }: DayDraw): number {
  return load && wantedDays <= BALANCED_UP_TO_DAYS ? balancedDay(range, position, load) : pickDay(range, position);
}

function aboveOf({ aboveDays }: IntervalFloor): number {
  return aboveDays === null ? 1 : aboveDays + 1;
}

function rangeOf(wantedDays: number, allowed: DayRange, spread: boolean): DayRange {
  if (spread) return fuzzRange(wantedDays, allowed);
  const day = roundedDay(wantedDays, allowed);
  return { from: day, to: day };
}
