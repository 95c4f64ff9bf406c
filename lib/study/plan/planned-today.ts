import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import type { CardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { DeckCard } from '#lib/study/cards/deck.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import type { DoneToday } from '#lib/study/progress/day-done.ts';
import { examExercises } from './exam-exercises.ts';
import { exercisePlan } from './exercise-plan.ts';
import { examScope } from './exam-scope.ts';
import type { ExercisePlan } from './plan-views.ts';
import { examIntroductions } from './exam-introductions.ts';
import { plannedConcepts } from './planned-concepts.ts';
import { plansOf, restAhead } from './plans-in-force.ts';

/** What exams in force have for today. */
export type PlannedToday = {
  /** The new cards and the exercises that were never done, by their ids, the nearest exam’s first. */
  readonly cards: ReadonlyMap<CardId, DeckCard>;
  /** The exercises of each exam that has some, the nearest first. */
  readonly exams: readonly ExamToday[];
};

/** The exercises of an exam as today finds them. */
export type ExamToday = {
  /** The id of its plan. */
  readonly id: string;
  readonly on: LocalDay;
  readonly minutesPerDay: number;
  /** What the exercises are of; null where it is gone. */
  readonly title: Localized | null;
  readonly plan: ExercisePlan;
};

/** What exams in force have for today, the nearest first: computed from what was done by now, so that a day off is caught up with. */
export async function plannedToday(
  context: StudyContext,
  learner: CurrentLearner,
  day: { readonly choices: PackChoices; readonly done: DoneToday },
): Promise<PlannedToday> {
  const { inForce } = await plansOf(context, learner);
  const exams = inForce
    .flatMap((plan) => {
      const { wish } = plan;
      if (wish.kind !== 'exam' || wish.on <= learner.today) return [];
      return [
        { ...wish, id: plan.id, concepts: [...plannedConcepts(context.library, wish.concepts, plan, learner.moment)] },
      ];
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const planned = new Map<CardId, DeckCard>();
  const withExercises: ExamToday[] = [];
  if (exams.length === 0) return { cards: planned, exams: withExercises };
  const rest = await restAhead(context, learner);
  for (const asked of exams) {
    const scope = await examScope(context, asked);
    const exercises = asked.exercises ? await examExercises(context, learner, scope.exercises) : null;
    const wish = { ...asked, concepts: [...scope.concepts] };
    const introductions = await examIntroductions(context, learner, wish, { ...day, rest, exercises });
    const { cards, exercises: sittings } = introductions;
    for (const move of [...introductions.moves, ...(sittings?.first ?? [])]) {
      const card = cards.get(move.card);
      if (move.day === 0 && card) planned.set(move.card, card);
    }
    if (!exercises || !sittings) continue;
    const { id, on, minutesPerDay } = asked;
    // More minutes are a matter of the page of plans.
    const plan = exercisePlan(context, learner, exercises, { ...sittings, minutesForAll: () => null });
    withExercises.push({ id, on, minutesPerDay, title: scope.course?.title ?? null, plan });
  }
  return { cards: planned, exams: withExercises };
}
