import type { CardId, PackPath } from '#lib/base/card-id.ts';
import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import { daysBetween, SECOND_MILLIS } from '#lib/base/time.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import { minutesForAll, planRepeats } from '#lib/srs/plan/exercise-days.ts';
import {
  planIntroductions,
  type IntroductionRoom,
  type Introductions,
  type UnmetGroup,
} from '#lib/srs/plan/introductions.ts';
import type { Move, RestDays } from '#lib/srs/plan/plan-card.ts';
import type { PresetQueue } from '#lib/srs/queue/day-allowance.ts';
import { deckOf, type DeckCard } from '#lib/study/cards/deck.ts';
import { conceptStates } from '#lib/study/concepts/concept-states.ts';
import { readinessOf, type Readiness } from '#lib/study/concepts/readiness.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { expectedTimes, type ExpectedTimes } from '#lib/study/progress/expected-times.ts';
import type { DoneToday } from '#lib/study/progress/day-done.ts';
import { latestRevision, presetNameOf, queueOf } from '#lib/study/settings/preset-of.ts';
import type { ExamExercises } from './exam-exercises.ts';
import type { PlanWish } from './plan-wish.ts';

export type ExamWish = Extract<PlanWish, { readonly kind: 'exam' }>;

/** The introductions that an exam asks for, and what they are of. */
export type ExamIntroductions = Introductions & {
  /** What meeting each of the cards takes, its steps included. */
  readonly secondsOf: (card: CardId) => number;
  /** The cards by their ids; those of the exam itself, and of what it builds on. */
  readonly cards: ReadonlyMap<CardId, DeckCard>;
  /** The days of the exercises that are asked for; null where none are. */
  readonly exercises: PlannedSittings | null;
};

/** On which days exercises are done: for the first time, and again. */
export type PlannedSittings = {
  readonly first: readonly Move[];
  readonly again: readonly Move[];
  /** Those for which there is no room. */
  readonly left: readonly CardId[];
  /** The fewest minutes a day with which all of them find a day; null where no number of minutes is enough. */
  readonly minutesForAll: () => number | null;
};

type Surroundings = {
  readonly choices: PackChoices;
  readonly done: DoneToday;
  readonly rest: RestDays | null;
  /** What is left of the exercises of the exam. */
  readonly exercises?: ExamExercises | null;
};

/**
 * On which days the cards that were never met come, of the concepts of an exam and of those that these build on and that
 * are not learnt. It is computed anew each day from what has been met by then, so that a day off is caught up with.
 */
export async function examIntroductions(
  context: StudyContext,
  learner: CurrentLearner,
  wish: ExamWish,
  { choices, done, rest, exercises = null }: Surroundings,
): Promise<ExamIntroductions> {
  const { library, now } = context;
  // A plan may have been made when a concept was called otherwise.
  const concepts = wish.concepts.map((id) => library.concept(id)?.id ?? id);
  const asked = withNeeds(context, concepts);
  const states = await conceptStates(context, asked);
  const readiness = readinessOf(library, states, learner, now);
  const wanted = stillNeeded(context, readiness, concepts);
  const times = await expectedTimes(context);
  const presets = new Map<string, PresetQueue>();
  const cards = new Map<CardId, DeckCard>();
  const groups = deckOf(library).groups.flatMap((group): readonly UnmetGroup[] => {
    if (!wanted.has(group.conceptId) || choices.get(group.packPath) === false) return [];
    const unmet = group.cards.filter(({ cardId }) => {
      const { memory, suspended } = states.get(cardId) ?? UNTOUCHED;
      return memory.state === 'new' && !suspended;
    });
    const [first] = unmet;
    if (!first) return [];
    for (const card of unmet) cards.set(card.cardId, card);
    const preset = presetOf(learner, done, group.packPath, presets);
    const needs = needsOf(context, readiness, group.conceptId);
    const own = { id: group.conceptId, cards: unmet.map(({ cardId }) => cardId), preset };
    return [{ ...own, needs, opensOn: 0, seconds: secondsToMeet(times, first, preset) }];
  });
  // A need whose cards have all been met is no group: it is learnt by its own reviews, from tomorrow on.
  const unmetIds = new Set(groups.map(({ id }) => id));
  const among = groups.map((group) => {
    const needs = group.needs.filter((id) => unmetIds.has(id));
    return { ...group, needs, opensOn: needs.length < group.needs.length ? 1 : 0 };
  });
  const room = {
    days: daysBetween(learner.today, wish.on),
    rest,
    newPerDay: learner.profile.newPerDay,
    done,
    secondsPerDay: wish.minutesPerDay * 60,
  };
  const secondsOf = new Map(groups.flatMap((group) => group.cards.map((card) => [card, group.seconds] as const)));
  const sittings = exercises?.first.map(({ id, exercise, needs, seconds }): UnmetGroup => {
    cards.set(id, { cardId: id, conceptId: id, packPath: exercise.pack, exercise });
    const waitsFor = [...exercise.concepts.filter((concept) => unmetIds.has(concept)), ...needs];
    const preset = presetOf(learner, done, exercise.pack, presets);
    return { id, cards: [id], needs: waitsFor, opensOn: 0, preset, seconds, isExercise: true };
  });
  // Exercises come first in their day, or a day full of cards would never have room for one.
  const planned = daysOf(exercises, [...(sittings ?? []), ...among], room);
  return {
    ...planned,
    cards,
    secondsOf: (card) => secondsOf.get(card) ?? exercises?.secondsOf(card) ?? 0,
  };
}

/** The cards’ days and the exercises’, apart. */
function daysOf(
  exercises: ExamExercises | null,
  groups: readonly UnmetGroup[],
  freeRoom: IntroductionRoom,
): Introductions & Pick<ExamIntroductions, 'exercises'> {
  if (!exercises) return { ...planIntroductions(groups, freeRoom), exercises: null };
  // What comes after the exam is not of this plan.
  const again = exercises.again.filter(({ dueDay }) => dueDay < freeRoom.days);
  const repeats = planRepeats(again, freeRoom);
  const room = { ...freeRoom, taken: repeats.taken, exercisesDone: exercises.doneToday };
  const { moves, left } = planIntroductions(groups, room);
  const sat = new Set<string>(exercises.first.map(({ id }) => id));
  return {
    moves: moves.filter(({ card }) => !sat.has(card)),
    left: left.filter((card) => !sat.has(card)),
    exercises: {
      first: moves.filter(({ card }) => sat.has(card)),
      again: repeats.moves,
      left: [...left.filter((card) => sat.has(card)), ...repeats.left],
      minutesForAll: () => minutesForAll(groups, again, room),
    },
  };
}

/** These concepts, and all that they build on. */
function withNeeds({ library }: StudyContext, concepts: readonly string[]): ReadonlySet<string> {
  const all = new Set(concepts);
  for (const id of all) for (const need of library.concept(id)?.needs ?? []) all.add(need);
  return all;
}

/** These concepts, and what must be learnt before them yet. */
function stillNeeded(context: StudyContext, readiness: Readiness, concepts: readonly string[]): ReadonlySet<string> {
  const all = new Set(concepts);
  for (const id of all) {
    for (const need of needsOf(context, readiness, id)) all.add(need);
  }
  return all;
}

/** What has to be learnt before a concept yet. */
function needsOf({ library }: StudyContext, readiness: Readiness, conceptId: string): readonly string[] {
  if (readiness.isOpen(conceptId)) return [];
  return (library.concept(conceptId)?.needs ?? []).filter((need) => !readiness.isLearnt(need));
}

function presetOf(
  learner: CurrentLearner,
  done: DoneToday,
  packPath: PackPath,
  presets: Map<string, PresetQueue>,
): PresetQueue {
  const name = presetNameOf(learner, packPath);
  let preset = presets.get(name);
  if (!preset) {
    const own = done.byPreset.get(name) ?? { newCards: 0, reviews: 0 };
    preset = { settings: queueOf(learner, name), parameters: latestRevision(learner, name).parameters, done: own };
    presets.set(name, preset);
  }
  return preset;
}

/** A new card is asked once, and once for each of its steps. */
function secondsToMeet(times: ExpectedTimes, card: DeckCard, { parameters }: PresetQueue): number {
  return (times(card) / SECOND_MILLIS) * (1 + parameters.learningStepsSeconds.length);
}
