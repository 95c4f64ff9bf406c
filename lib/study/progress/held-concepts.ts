import type { CardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { addDays, type LocalDay } from '#lib/base/time.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import type { CardStanding } from '#lib/srs/model/memory.ts';
import { conceptRecall, readinessOf } from '#lib/study/concepts/readiness.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';

/** The concepts that a learner holds: all cards out of their first steps, and recalled as `Readiness` asks of a learnt one. */
export type HeldConcepts = {
  readonly held: number;
  readonly begun: number;
  /** Of all concepts with cards in the packs that are studied. */
  readonly of: number;
  /** Of those held, those whose last card was met within the last seven days. */
  readonly lately: number;
  /** How many of those held had all their cards met by each day on which one was added, oldest first. */
  readonly stair: readonly { readonly day: LocalDay; readonly held: number }[];
  readonly packs: readonly HeldOfPack[];
};

/** The same of one pack; only packs in which something was begun. */
export type HeldOfPack = {
  readonly id: string;
  readonly title: Localized;
  readonly held: number;
  readonly of: number;
  /** Mean probability that a concept of those held is recalled now, 0 to 1; null where none is held. */
  readonly recall: number | null;
};

/** What a learner holds now, and since when. */
export async function heldConcepts(
  context: StudyContext,
  learner: CurrentLearner,
  choices: PackChoices,
): Promise<HeldConcepts> {
  const { library, stores, learnerId, now } = context;
  const states = await stores.snapshots.standings(learnerId);
  const firstDays = await stores.snapshots.firstDays(learnerId);
  const readiness = readinessOf(library, states, learner, now);
  const packs = library.packs
    .filter(({ area, path }) => area === 'content' && choices.get(path) !== false)
    .map(({ id, spec, concepts }) => {
      const own = concepts
        .flatMap((conceptId) => library.concept(conceptId) ?? [])
        .filter(({ cards }) => cards.length > 0);
      const begun = own.filter((concept) => readiness.startedOf(concept.id) > 0);
      return { id, title: spec.title, own, begun, held: begun.filter((concept) => readiness.isLearnt(concept.id)) };
    });
  const held = packs.flatMap((pack) => pack.held);
  const days = held.flatMap((concept) => metBy(concept, states, firstDays) ?? []).toSorted();
  const week = addDays(learner.today, -7);
  return {
    held: held.length,
    begun: packs.reduce((sum, { begun }) => sum + begun.length, 0),
    of: packs.reduce((sum, { own }) => sum + own.length, 0),
    lately: days.filter((day) => day > week).length,
    stair: stairOf(days),
    packs: packs
      .filter(({ begun }) => begun.length > 0)
      .map((pack) => {
        const recalls = pack.held.flatMap((concept) => conceptRecall(concept, states, learner.parameters, now) ?? []);
        return { id: pack.id, title: pack.title, held: pack.held.length, of: pack.own.length, recall: meanOf(recalls) };
      }),
  };
}

/** The day on which the last card of a concept was first answered, those laid aside excepted. */
function metBy(
  { cards }: Concept,
  states: ReadonlyMap<CardId, CardStanding>,
  firstDays: ReadonlyMap<CardId, LocalDay>,
): LocalDay | null {
  const days = cards.flatMap((cardId) => (states.get(cardId)?.suspended === true ? [] : (firstDays.get(cardId) ?? [])));
  return days.toSorted().at(-1) ?? null;
}

function stairOf(days: readonly LocalDay[]): HeldConcepts['stair'] {
  return days.flatMap((day, index) => (days[index + 1] === day ? [] : [{ day, held: index + 1 }]));
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
