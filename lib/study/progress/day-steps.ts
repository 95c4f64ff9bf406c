import { exerciseIdOf, packIdOf } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { localDayOf } from '#lib/base/time.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { TodaysQueue } from '#lib/study/session/todays-queue.ts';

/** One step of the day: a card or an exercise, done or still to come. */
export type DayStep = {
  /** The id of its pack; empty for a card of none. */
  readonly pack: string;
  /** Of its concept, or of the exercise; null for a card of no concept. */
  readonly title: Localized | null;
  readonly isExercise: boolean;
  readonly state: 'done' | 'keep' | 'new';
};

type Queue = Pick<TodaysQueue, 'places' | 'done' | 'learner'>;

/** The steps of the day: those that are done, then those to come, in their order. A card that is asked again today is still to come. */
export function daySteps(library: Library, queue: Queue): readonly DayStep[] {
  const again = askedAgain(queue);
  const { newByConcept, reviewsByConcept } = queue.done;
  const counts = new Map(newByConcept);
  for (const [group, count] of reviewsByConcept) counts.set(group, (counts.get(group) ?? 0) + count);
  const done = [...counts].flatMap(([group, count]) =>
    Array.from({ length: Math.max(0, count - (again.get(group) ?? 0)) }, () => stepOf(library, group, 'done')),
  );
  const toCome = queue.places.map(({ card, reason }) =>
    stepOf(library, card.conceptId, reason === 'new' ? 'new' : 'keep'),
  );
  return [...done, ...toCome];
}

/** How many cards of each group were answered today and come again today. */
function askedAgain({ places, learner: { moment, today } }: Queue): ReadonlyMap<string, number> {
  const again = new Map<string, number>();
  for (const { card } of places) {
    const { memory } = card.state;
    if (memory.state === 'new' || localDayOf(memory.lastReviewAt, moment) !== today) continue;
    again.set(card.conceptId, (again.get(card.conceptId) ?? 0) + 1);
  }
  return again;
}

function stepOf(library: Library, group: string, state: DayStep['state']): DayStep {
  const exerciseId = exerciseIdOf(group);
  const id = exerciseId ?? group;
  const title = (exerciseId === null ? library.concept(id) : library.exercise(id))?.spec.title ?? null;
  return { pack: packIdOf(id), title, isExercise: exerciseId !== null, state };
}
