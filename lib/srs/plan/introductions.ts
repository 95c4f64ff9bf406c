import type { CardId } from '#lib/base/card-id.ts';
import { DayAllowance, type PresetQueue, type QueueDone } from '#lib/srs/queue/day-allowance.ts';
import type { Move, RestDays } from './plan-card.ts';

/** The cards of a concept that were never met. Days are study days from today. */
export type UnmetGroup = {
  readonly id: string;
  /** In the order in which they are met. */
  readonly cards: readonly CardId[];
  /** What it builds on: groups of the same list whose cards are all met before. */
  readonly needs: readonly string[];
  /** The first day on which nothing else that it builds on stands in its way. */
  readonly opensOn: number;
  readonly preset: PresetQueue;
  /** What meeting one of its cards takes, its steps included. */
  readonly seconds: number;
  /**
   * An exercise that a plan asks for: it is held to the minutes only, may come on the day of the exercises that it builds on,
   * and, where it is longer than the minutes of a day, gets a day on which the plan has nothing else.
   */
  readonly isExercise?: boolean;
};

/** What there is room for. */
export type IntroductionRoom = {
  /** From today on; the last before the day that counts. */
  readonly days: number;
  readonly rest: RestDays | null;
  readonly newPerDay: number;
  /** What was done today. */
  readonly done: QueueDone;
  readonly secondsPerDay: number;
  /** Seconds of each day, today the first, that exercises which come again have already. */
  readonly taken?: readonly number[];
  /** Exercises of the plan that were done today, and what they are expected to have taken. */
  readonly exercisesDone?: { readonly count: number; readonly seconds: number };
};

/** On which day each card is met, and those for which there is no room. */
export type Introductions = { readonly moves: readonly Move[]; readonly left: readonly CardId[] };

/**
 * Gives each card that was never met a day: as early as the limits of new cards, the minutes a day and what it builds on
 * allow, the groups in their order. New siblings keep to their own limit a day, as without a plan, unless the days are too
 * few for that.
 */
export function planIntroductions(groups: readonly UnmetGroup[], room: IntroductionRoom): Introductions {
  const kept = introduce(groups, room, false);
  if (kept.left.length === 0) return kept;
  const crowded = introduce(groups, room, true);
  return crowded.left.length < kept.left.length ? crowded : kept;
}

function introduce(groups: readonly UnmetGroup[], room: IntroductionRoom, crowded: boolean): Introductions {
  const waiting = new Map(groups.map(({ id, cards }) => [id, cards]));
  const metOn = new Map<string, number>();
  const exercises = new Set(groups.flatMap(({ id, isExercise }) => (isExercise ? [id] : [])));
  const moves: Move[] = [];
  for (let day = 0; day < room.days; day += 1) {
    if (room.rest && day >= room.rest.from && day <= room.rest.to) continue;
    const allowance = allowanceOn(day, room);
    const taken = room.taken?.[day] ?? 0;
    let seconds = room.secondsPerDay - taken - (day === 0 ? spentToday(groups, room) : 0);
    let met = (day === 0 ? room.done.newCards : 0) + (taken > 0 ? 1 : 0);
    let isFree = taken === 0 && (day > 0 || (room.exercisesDone?.count ?? 0) === 0);
    for (const group of groups) {
      const cards = waiting.get(group.id) ?? [];
      const isMet = (id: string): boolean => (metOn.get(id) ?? Infinity) < day + (exercises.has(id) ? 1 : 0);
      if (cards.length === 0 || group.opensOn > day || !group.needs.every(isMet)) continue;
      let count = 0;
      const preset = day === 0 ? group.preset : onLaterDays(group.preset);
      // One card a day is met whatever it takes, so that a long one comes at all.
      const hasTime = (): boolean => (group.isExercise ? isFree : met === 0) || seconds >= group.seconds;
      const mayBeMet = (): boolean => group.isExercise === true || allowance.takeNew(group.id, preset, crowded);
      while (count < cards.length && hasTime() && mayBeMet()) {
        seconds -= group.seconds;
        count += 1;
        met += 1;
        isFree = false;
      }
      moves.push(...cards.slice(0, count).map((card) => ({ card, day })));
      waiting.set(group.id, cards.slice(count));
      if (count === cards.length) metOn.set(group.id, day);
    }
  }
  return { moves, left: groups.flatMap(({ id }) => waiting.get(id) ?? []) };
}

function allowanceOn(day: number, { newPerDay, done }: IntroductionRoom): DayAllowance {
  return new DayAllowance({ newPerDay, reviewsPerDay: 0 }, day === 0 ? done : NOTHING_DONE);
}

const NOTHING_DONE: QueueDone = { newCards: 0, reviews: 0, newByConcept: new Map(), reviewsByConcept: new Map() };

/** A card that was met today took the time that the first of the groups of cards takes. */
function spentToday(groups: readonly UnmetGroup[], { done, exercisesDone }: IntroductionRoom): number {
  const { count, seconds } = exercisesDone ?? { count: 0, seconds: 0 };
  const first = groups.find(({ isExercise }) => !isExercise);
  return Math.max(0, done.newCards - count) * (first?.seconds ?? 0) + seconds;
}

/** A preset of which nothing has been done: one object for each, since room is counted by it. */
function onLaterDays(preset: PresetQueue): PresetQueue {
  let later = laterPresets.get(preset);
  if (!later) laterPresets.set(preset, (later = { ...preset, done: { newCards: 0, reviews: 0 } }));
  return later;
}

const laterPresets = new WeakMap<PresetQueue, PresetQueue>();
