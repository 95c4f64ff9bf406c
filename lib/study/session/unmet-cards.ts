import { exerciseIdOf, type CardId, type PackPath } from '#lib/base/card-id.ts';
import type { QueueSettings } from '#lib/srs/queue/queue-settings.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { PresetQueue } from '#lib/srs/queue/day-allowance.ts';
import { buildQueue, type QueueRules } from '#lib/srs/queue/queue.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import { conceptStates } from '#lib/study/concepts/concept-states.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { deckOf, type Deck, type DeckCard, type DeckGroup } from '#lib/study/cards/deck.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';
import type { MovedCards } from './moved-cards.ts';
import { readinessOf, type Readiness } from '#lib/study/concepts/readiness.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';

/** Groups whose memories are read at once; then twice as many each time, since many that follow each other may be closed. */
const FIRST_CHUNK = 16;

/** New cards of a day: those that it has room for, and what keeps the others. */
export type UnmetCards = {
  readonly cards: readonly StudyCard[];
  /** Concepts that were begun and are not met as a whole; none where the day has no room. */
  readonly begun: ReadonlySet<string>;
  readonly kept: KeptNew;
};

/** Why there are no more new cards where the day has room for more. */
export type KeptNew = {
  /** How many wait only because siblings of theirs are asked or were met today. */
  readonly bySiblings: number;
  /** How many wait only because their preset allows no more. */
  readonly byPreset: number;
  /** The first concept that has to be learnt before others are open; null where none waits for one. */
  readonly need: string | null;
};

const NOTHING_KEPT: KeptNew = { bySiblings: 0, byPreset: 0, need: null };

/** Which cards may be met, and those, by their ids, that a plan has for today: they come before others. */
export type UnmetWish = {
  readonly isOffered: (card: DeckCard) => boolean;
  readonly planned: ReadonlyMap<CardId, DeckCard>;
  /** Which the learner put before all others, or behind them. */
  readonly moved: MovedCards;
};

type DayRules = Omit<QueueRules<StudyCard>, 'isOpen' | 'isBegun'>;

/**
 * The new cards that the day has room for, of those that `isOffered`; `rules` are the day’s. `buildQueue` makes the same
 * of these as of all new cards. It lets new cards in one by one, in the order of their groups, and one that is not let in
 * changes nothing for those after it: so only those that are let in matter, and once they fill the learner’s day no other
 * can be. Room for reviews is counted apart from room for new cards.
 */
export async function unmetCards(
  context: StudyContext,
  learner: CurrentLearner,
  dayRules: DayRules,
  { isOffered, planned, moved }: UnmetWish,
): Promise<UnmetCards> {
  const { stores, library, learnerId, now } = context;
  const room = dayRules.limits.newPerDay - dayRules.done.newCards;
  if (room <= 0) return { cards: [], begun: new Set(), kept: NOTHING_KEPT };
  const unmet = unmetGroups(deckOf(library), await stores.snapshots.metIds(learnerId));
  const begun = new Set(unmet.flatMap(({ conceptId, isBegun }) => (isBegun ? [conceptId] : [])));
  const rules = { ...dayRules, isBegun: (conceptId: string) => begun.has(conceptId) };
  const before = new Map([...moved.front, ...planned]);
  const groups: DeckGroup[] = unmet.flatMap((group) => {
    const cards = group.cards.filter(
      (card) => isOffered(card) && !before.has(card.cardId) && !moved.back.has(card.cardId),
    );
    return cards.length > 0 ? [{ ...group, cards }] : [];
  });
  // What was moved to the back comes after all of these.
  for (const card of moved.back.values()) {
    if (isOffered(card) && !before.has(card.cardId)) groups.push({ ...card, cards: [card] });
  }
  const known = await statesOf(context, before.keys());
  const first = [...before.values()]
    .filter(isOffered)
    .map((card) => ({ ...card, state: known.get(card.cardId) ?? UNTOUCHED }));
  let letIn = firstOf(first, rules);
  const open = [...first];
  let need: string | null = null;
  for (let from = 0, chunk = FIRST_CHUNK; from < groups.length && letIn.length < room; from += chunk, chunk *= 2) {
    const some = groups.slice(from, from + chunk);
    const states = await conceptStates(
      context,
      some.map(({ conceptId }) => conceptId),
    );
    const readiness = readinessOf(library, states, learner, now);
    const cards = some
      .filter(({ conceptId }) => readiness.isOpen(conceptId))
      .flatMap((group) => group.cards.map((card) => ({ ...card, state: states.get(card.cardId) ?? UNTOUCHED })));
    need ??= firstNeed(library, readiness, some);
    letIn = firstOf([...letIn, ...cards], rules);
    open.push(...cards);
  }
  return { cards: letIn, begun, kept: { ...keptOf(letIn, open, rules), need } };
}

/** What the first closed one of these groups has to wait for; null where none is closed. */
function firstNeed(library: Library, readiness: Readiness, groups: readonly DeckGroup[]): string | null {
  const closed = groups.find(({ conceptId }) => !readiness.isOpen(conceptId));
  if (!closed) return null;
  const exerciseId = exerciseIdOf(closed.conceptId);
  const needs = exerciseId === null ? library.concept(closed.conceptId)?.needs : library.exercise(exerciseId)?.concepts;
  return needs?.find((id) => !readiness.isLearnt(id)) ?? null;
}

/** How many of the open cards would be let in besides, if siblings did not wait, and if presets had no limit either. */
function keptOf(
  letIn: readonly StudyCard[],
  open: readonly StudyCard[],
  rules: Omit<QueueRules<StudyCard>, 'isOpen'>,
): Pick<KeptNew, 'bySiblings' | 'byPreset'> {
  const countWith = (limits: Partial<QueueSettings>): number =>
    firstOf(open, { ...rules, presetOf: presetsWith(rules.presetOf, limits) }).length;
  const withSiblings = countWith({ newPerConceptPerDay: null });
  const withAll = countWith({ newPerConceptPerDay: null, newPerDay: null });
  return { bySiblings: withSiblings - letIn.length, byPreset: withAll - withSiblings };
}

/** The same presets with other limits. */
function presetsWith(
  presetOf: (card: StudyCard) => PresetQueue,
  limits: Partial<QueueSettings>,
): (card: StudyCard) => PresetQueue {
  const made = new Map<PresetQueue, PresetQueue>();
  return (card) => {
    const preset = presetOf(card);
    let own = made.get(preset);
    if (!own) {
      own = { ...preset, settings: { ...preset.settings, ...limits } };
      made.set(preset, own);
    }
    return own;
  };
}

/** A group of which some cards were never met. */
type UnmetGroup = DeckGroup & { readonly isBegun: boolean };

/**
 * The groups less the cards that were met, those that were begun first. A pack that was met from end to end, as most are
 * in time, is mostly known by its text.
 */
function unmetGroups({ groups, idsOf }: Deck, met: ReadonlyMap<PackPath, string>): readonly UnmetGroup[] {
  const wholly = new Set([...met].flatMap(([pack, ids]) => (ids === idsOf.get(pack) ? [pack] : [])));
  const partly = new Map(
    [...met].flatMap(([pack, ids]) => (wholly.has(pack) ? [] : [[pack, new Set(ids.split(' '))]])),
  );
  const [begun, untouched]: [UnmetGroup[], UnmetGroup[]] = [[], []];
  for (const group of groups) {
    if (wholly.has(group.packPath)) continue;
    const ids = partly.get(group.packPath);
    const cards = ids ? group.cards.filter(({ cardId }) => !ids.has(cardId)) : group.cards;
    const isBegun = cards.length < group.cards.length;
    (isBegun ? begun : untouched).push({ ...group, cards, isBegun });
  }
  return [...begun, ...untouched];
}

/** The cards that the day has room for, in their order. */
function firstOf(cards: readonly StudyCard[], rules: Omit<QueueRules<StudyCard>, 'isOpen'>): readonly StudyCard[] {
  const fresh = cards.filter(({ state }) => state.memory.state === 'new');
  const { places } = buildQueue(fresh, { ...rules, isOpen: () => true });
  const taken = new Set(places.map(({ card }) => card));
  return fresh.filter((card) => taken.has(card));
}
