import type { CardId, PackPath } from '#lib/base/card-id.ts';
import type { PresetQueue } from '#lib/srs/queue/day-allowance.ts';
import { buildQueue, type QueueRules } from '#lib/srs/queue/queue.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import { conceptStates } from '#lib/study/concepts/concept-states.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { deckOf, type Deck, type DeckCard, type DeckGroup } from '#lib/study/cards/deck.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';
import { readinessOf } from '#lib/study/concepts/readiness.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';

/** Groups whose memories are read at once; then twice as many each time, since many that follow each other may be closed. */
const FIRST_CHUNK = 16;

/** New cards of a day: those that it has room for, and how many more it would have room for if siblings did not wait. */
export type UnmetCards = { readonly cards: readonly StudyCard[]; readonly held: number };

/** Which cards may be met, and those, by their ids, that a plan has for today: they come before all others. */
export type UnmetWish = {
  readonly isOffered: (card: DeckCard) => boolean;
  readonly planned: ReadonlyMap<CardId, DeckCard>;
};

/**
 * The new cards that the day has room for, of those that `isOffered`; `rules` are the day’s. `buildQueue` makes the same
 * of these as of all new cards. It lets new cards in one by one, in the order of their groups, and one that is not let in
 * changes nothing for those after it: so only those that are let in matter, and once they fill the learner’s day no other
 * can be. Room for reviews is counted apart from room for new cards.
 */
export async function unmetCards(
  context: StudyContext,
  learner: CurrentLearner,
  rules: Omit<QueueRules<StudyCard>, 'isOpen'>,
  { isOffered, planned }: UnmetWish,
): Promise<UnmetCards> {
  const { stores, library, learnerId, now } = context;
  const room = rules.limits.newPerDay - rules.done.newCards;
  if (room <= 0) return { cards: [], held: 0 };
  const groups = unmetGroups(deckOf(library), await stores.snapshots.metIds(learnerId)).flatMap((group) => {
    const cards = group.cards.filter((card) => isOffered(card) && !planned.has(card.cardId));
    return cards.length > 0 ? [{ ...group, cards }] : [];
  });
  const withSiblings = { ...rules, presetOf: siblingsToo(rules.presetOf) };
  const known = await statesOf(context, planned.keys());
  const first = [...planned.values()]
    .filter(isOffered)
    .map((card) => ({ ...card, state: known.get(card.cardId) ?? UNTOUCHED }));
  let letIn = firstOf(first, rules);
  let wanted = letIn;
  for (let from = 0, chunk = FIRST_CHUNK; from < groups.length && letIn.length < room; from += chunk, chunk *= 2) {
    const some = groups.slice(from, from + chunk);
    const states = await conceptStates(
      context,
      some.map(({ conceptId }) => conceptId),
    );
    const readiness = readinessOf(library, states, learner, now);
    const open = some.filter(({ conceptId }) => readiness.isOpen(conceptId));
    const cards = open.flatMap((group) =>
      group.cards.map((card) => ({ ...card, state: states.get(card.cardId) ?? UNTOUCHED })),
    );
    letIn = firstOf([...letIn, ...cards], rules);
    wanted = firstOf([...wanted, ...cards], withSiblings);
  }
  return { cards: letIn, held: wanted.length - letIn.length };
}

/** The same presets, but for what they say of siblings. */
function siblingsToo(presetOf: (card: StudyCard) => PresetQueue): (card: StudyCard) => PresetQueue {
  const made = new Map<PresetQueue, PresetQueue>();
  return (card) => {
    const preset = presetOf(card);
    let own = made.get(preset);
    if (!own) {
      own = { ...preset, settings: { ...preset.settings, newPerConceptPerDay: Infinity } };
      made.set(preset, own);
    }
    return own;
  };
}

/** The groups less the cards that were met. A pack that was met from end to end, as most are in time, is mostly known by its text. */
function unmetGroups({ groups, idsOf }: Deck, met: ReadonlyMap<PackPath, string>): readonly DeckGroup[] {
  const wholly = new Set([...met].flatMap(([pack, ids]) => (ids === idsOf.get(pack) ? [pack] : [])));
  const partly = new Map(
    [...met].flatMap(([pack, ids]) => (wholly.has(pack) ? [] : [[pack, new Set(ids.split(' '))]])),
  );
  return groups.flatMap((group) => {
    if (wholly.has(group.packPath)) return [];
    const ids = partly.get(group.packPath);
    return [ids ? { ...group, cards: group.cards.filter(({ cardId }) => !ids.has(cardId)) } : group];
  });
}

/** The cards that the day has room for, in their order. */
function firstOf(cards: readonly StudyCard[], rules: Omit<QueueRules<StudyCard>, 'isOpen'>): readonly StudyCard[] {
  const fresh = cards.filter(({ state }) => state.memory.state === 'new');
  const { places } = buildQueue(fresh, { ...rules, isOpen: () => true });
  const taken = new Set(places.map(({ card }) => card));
  return fresh.filter((card) => taken.has(card));
}
