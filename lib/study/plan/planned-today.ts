import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import type { CardId } from '#lib/base/card-id.ts';
import type { DeckCard } from '#lib/study/cards/deck.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import type { DoneToday } from '#lib/study/progress/day-done.ts';
import { examIntroductions } from './exam-introductions.ts';
import { plannedConcepts } from './planned-concepts.ts';
import { plansOf, restAhead } from './plans-in-force.ts';

/** The new cards, by their ids, that exams in force have for today, the nearest exam’s first. */
export async function plannedToday(
  context: StudyContext,
  learner: CurrentLearner,
  day: { readonly choices: PackChoices; readonly done: DoneToday },
): Promise<ReadonlyMap<CardId, DeckCard>> {
  const { inForce } = await plansOf(context, learner);
  const exams = inForce
    .flatMap((plan) => {
      const { wish } = plan;
      if (wish.kind !== 'exam' || wish.on <= learner.today) return [];
      return [{ ...wish, concepts: [...plannedConcepts(context.library, wish.concepts, plan, learner.moment)] }];
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const planned = new Map<CardId, DeckCard>();
  if (exams.length === 0) return planned;
  const rest = await restAhead(context, learner);
  for (const wish of exams) {
    const { moves, cards } = await examIntroductions(context, learner, wish, { ...day, rest });
    for (const move of moves) {
      const card = cards.get(move.card);
      if (move.day === 0 && card) planned.set(move.card, card);
    }
  }
  return planned;
}
