import type { Move } from './plan-card.ts';
import { planIntroductions, type IntroductionRoom, type UnmetGroup } from './introductions.ts';
import type { CardId } from '#lib/base/card-id.ts';

/** An exercise that was done and comes again: the day on which its memory has it, from today on, and what it takes. */
export type ComesAgain = { readonly card: CardId; readonly dueDay: number; readonly seconds: number };

/** On which days exercises come again, and which of them find no room before the day that counts. */
export type Repeats = {
  readonly moves: readonly Move[];
  readonly left: readonly CardId[];
  /** Seconds of each day. */
  readonly taken: readonly number[];
};

type RepeatRoom = Pick<IntroductionRoom, 'days' | 'rest' | 'secondsPerDay'>;

/**
 * Gives exercises that come again a day each: their own, or the next on which they fit. One that takes longer than the minutes
 * of a day has a day by itself.
 */
export function planRepeats(again: readonly ComesAgain[], { days, rest, secondsPerDay }: RepeatRoom): Repeats {
  const taken = Array.from({ length: days }, () => 0);
  const moves: Move[] = [];
  const left: CardId[] = [];
  for (const { card, dueDay, seconds } of again.toSorted((one, other) => one.dueDay - other.dueDay)) {
    const day = taken.findIndex((spent, at) => {
      const isRest = rest !== null && at >= rest.from && at <= rest.to;
      return at >= dueDay && !isRest && (spent === 0 || spent + seconds <= secondsPerDay);
    });
    if (day < 0) {
      left.push(card);
      continue;
    }
    taken[day] = taken[day]! + seconds;
    moves.push({ card, day });
  }
  return { moves, left, taken };
}

const STEP_SECONDS = 5 * 60;
const MOST_SECONDS = 480 * 60;

/**
 * The fewest minutes a day, of those five apart, with which every exercise finds a day; null where not even eight hours are
 * enough, as where limits of new cards or the number of days stand in the way.
 */
export function minutesForAll(
  groups: readonly UnmetGroup[],
  again: readonly ComesAgain[],
  room: IntroductionRoom,
): number | null {
  const asked = new Set(groups.flatMap(({ isExercise, cards }) => (isExercise ? cards : [])));
  const first = Math.ceil((room.secondsPerDay + 1) / STEP_SECONDS) * STEP_SECONDS;
  for (let secondsPerDay = first; secondsPerDay <= MOST_SECONDS; secondsPerDay += STEP_SECONDS) {
    const repeats = planRepeats(again, { ...room, secondsPerDay });
    const { left } = planIntroductions(groups, { ...room, secondsPerDay, taken: repeats.taken });
    if (repeats.left.length === 0 && !left.some((card) => asked.has(card))) return secondsPerDay / 60;
  }
  return null;
}
