import type { CardId } from '#lib/base/card-id.ts';
import { hashText } from '#lib/base/prng.ts';
import { localDayOf } from '#lib/base/time.ts';
import { waitingOf, type Now } from '#lib/srs/days/due.ts';
import type { CardState, Memory } from '#lib/srs/model/memory.ts';
import { DayAllowance, type PresetQueue, type QueueDone, type QueueLimits } from './day-allowance.ts';
import { soonestFirst } from './due-order.ts';
import { interleaveEvenly } from './interleave.ts';
import { isShown } from './is-shown.ts';
import { inReviewOrder } from './queue-order.ts';
import { separateSiblings, type Gate } from './siblings.ts';
import { Threads } from './threads.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';

/** What the queue needs to know of a card. Cards of one concept are siblings. */
export type QueueCard = { readonly cardId: CardId; readonly conceptId: string; readonly state: CardState };

/** Everything but the cards that decides the queue. */
export type QueueRules<Card extends QueueCard> = {
  readonly now: Now;
  /** The learner’s, over all presets. */
  readonly limits: QueueLimits;
  /** What has already counted towards the limits in this study day. */
  readonly done: QueueDone;
  /** How a card is queued; the same object for all cards of a preset. */
  readonly presetOf: (card: Card) => PresetQueue;
  /** Whether the learner may meet new cards of this concept: what it needs is learnt, or they asked for it. */
  readonly isOpen: (conceptId: string) => boolean;
  /** The place of a concept in the order in which concepts are introduced. */
  readonly rankOf: (conceptId: string) => number;
  /** Whether a card of this concept was met: what was begun goes on before anything else begins. Absent: none was. */
  readonly isBegun?: (conceptId: string) => boolean;
  /** How doubtful a card is, 0 to 1 (`doubt.ts`); absent: none is. */
  readonly doubtOf?: (card: Card) => number;
  /** New cards that a plan has for today: they come first, however many of their siblings do. Absent: none. */
  readonly isPlanned?: (card: Card) => boolean;
  /** Decides between cards that are alike. */
  readonly seed: number;
};

/** One place in the queue, and why. */
export type QueuePlace<Card extends QueueCard> = {
  readonly card: Card;
  readonly reason: 'new' | 'learning' | 'due' | 'overdue';
};

/** What is to be asked today, and what waits for tomorrow because a sibling of it is asked. */
export type DayQueue<Card extends QueueCard> = {
  readonly places: readonly QueuePlace<Card>[];
  readonly heldReviews: readonly Card[];
};

/**
 * The order in which cards are to be asked: steps that are due, soonest first; steps over a night; reviews, each preset’s
 * in its own order, with new cards mixed in at an even rate, before or after them; last, soonest first, the steps that
 * will be due later in this study day (how far ahead of time they may be asked is the session’s to say). New cards come
 * in the order of their concepts, those that were begun first, then as given, and no more than two concepts at once
 * (`threads.ts`); those that the learner moved to the front before all others, open or not, and those moved to the back last. Suspended and buried cards are left out. Siblings do not follow each other where that can be avoided.
 * A session goes through it by `nextCard`. Pure: the same arguments give the same queue.
 */
export function buildQueue<Card extends QueueCard>(cards: readonly Card[], rules: QueueRules<Card>): DayQueue<Card> {
  const today = localDayOf(rules.now.at, rules.now);
  const shown = cards.filter(({ state }) => isShown(state, today));
  const waiting = askableCards(shown, rules);
  const group = (name: Askable<Card>['group']) => waiting.filter((card) => card.group === name);

  const allowance = new DayAllowance(rules.limits, rules.done);
  const overNight = inOrders(group('overNight'), rules).filter(({ card, preset }) =>
    allowance.takeReview(card.conceptId, preset),
  );
  const [reviews, held] = parted(
    inOrders(group('review'), rules),
    ({ card, preset }) => allowance.hasSiblingRoom(card.conceptId, preset),
    ({ card, preset }) => allowance.takeReview(card.conceptId, preset),
  );
  const fresh = newCards(shown, rules, allowance);
  const mixed = (mix: string) => fresh.filter(({ preset }) => preset.settings.newMix === mix);
  const stream = [
    ...overNight,
    ...mixed('before'),
    ...interleaveEvenly<Candidate<Card>>(reviews, mixed('even')),
    ...mixed('after'),
  ];
  const stepsDue = group('stepDue').toSorted(bySoonest);
  const before = stepsDue.at(-1)?.card.conceptId ?? null;
  const spaced = separateSiblings(stream, ({ card }) => card.conceptId, before, threadsOf(fresh, rules));
  const places = [...stepsDue, ...spaced, ...group('stepLater').toSorted(bySoonest)];
  return {
    places: places.map(({ card, reason }) => ({ card, reason })),
    heldReviews: held.map(({ card }) => card),
  };
}

type Candidate<Card extends QueueCard> = QueuePlace<Card> & { readonly preset: PresetQueue };

/** A card that has been answered and may be asked in this study day. */
type Askable<Card extends QueueCard> = Candidate<Card> & {
  readonly group: 'stepDue' | 'stepLater' | 'overNight' | 'review';
  readonly memory: Memory;
  readonly dueDay: number;
  readonly doubt: number;
  readonly lot: number;
};

/** Each card’s day is found once, and nothing is made for those that wait: a learner may have a hundred thousand. */
function askableCards<Card extends QueueCard>(
  shown: readonly Card[],
  rules: QueueRules<Card>,
): readonly Askable<Card>[] {
  const { now, seed } = rules;
  const today = studyDayOf(now.at, now);
  const waiting: Askable<Card>[] = [];
  for (const card of shown) {
    const { memory } = card.state;
    if (memory.state === 'new') continue;
    const dueDay = studyDayOf(memory.dueAt, now);
    if (dueDay > today) continue;
    const lot = hashText(`${seed}/${card.cardId}`);
    const doubt = rules.doubtOf?.(card) ?? 0;
    const group = groupOf(memory, now);
    const reason = group !== 'review' ? 'learning' : dueDay < today ? 'overdue' : 'due';
    waiting.push({ card, reason, group, memory, dueDay, doubt, lot, preset: rules.presetOf(card) });
  }
  return waiting;
}

function groupOf(memory: Exclude<Memory, { state: 'new' }>, now: Now): Askable<QueueCard>['group'] {
  if (memory.state === 'review') return 'review';
  if (waitingOf(memory, now) === 'interday') return 'overNight';
  return memory.dueAt <= now.at ? 'stepDue' : 'stepLater';
}

/** Each preset’s cards in its own order, the presets evenly among each other. */
function inOrders<Card extends QueueCard>(cards: readonly Askable<Card>[], { now }: QueueRules<Card>) {
  const byPreset = new Map<PresetQueue, Askable<Card>[]>();
  for (const card of cards) {
    const own = byPreset.get(card.preset);
    if (own) own.push(card);
    else byPreset.set(card.preset, [card]);
  }
  return [...byPreset]
    .map(([preset, own]) => inReviewOrder(own, preset.settings.order, now.at, preset.parameters))
    .reduce<readonly Askable<Card>[]>((all, own) => (all.length === 0 ? own : interleaveEvenly(all, own)), []);
}

function newCards<Card extends QueueCard>(
  shown: readonly Card[],
  rules: QueueRules<Card>,
  allowance: DayAllowance,
): readonly Candidate<Card>[] {
  const movedTo = ({ state }: Card): number => Math.sign(state.newRank ?? 0);
  const urgencyOf = (card: Card): number =>
    movedTo(card) < 0
      ? 0
      : rules.isPlanned?.(card)
        ? 1
        : movedTo(card) > 0
          ? 4
          : rules.isBegun?.(card.conceptId)
            ? 2
            : 3;
  const rankOf = (card: Card): number => {
    if (movedTo(card) < 0) return card.state.newRank!;
    if (rules.isPlanned?.(card)) return 0;
    return card.state.newRank ?? rules.rankOf(card.conceptId);
  };
  return shown
    .filter((card) => card.state.memory.state === 'new' && (movedTo(card) < 0 || rules.isOpen(card.conceptId)))
    .toSorted((one, other) => urgencyOf(one) - urgencyOf(other) || rankOf(one) - rankOf(other))
    .map((card): Candidate<Card> => ({ card, reason: 'new', preset: rules.presetOf(card) }))
    .filter(({ card, preset }) =>
      allowance.takeNew(card.conceptId, preset, movedTo(card) < 0 || rules.isPlanned?.(card)),
    );
}

/** Holds back new cards that would begin a third thread. */
function threadsOf<Card extends QueueCard>(
  fresh: readonly Candidate<Card>[],
  { isBegun = () => false }: QueueRules<Card>,
): Gate<QueuePlace<Card>> {
  const threads = new Threads(
    fresh.map(({ card }) => card.conceptId),
    isBegun,
  );
  return {
    mayCome: ({ card, reason }) => reason !== 'new' || threads.hasRoom(card.conceptId),
    came: ({ card, reason }) => {
      if (reason === 'new') threads.meet(card.conceptId);
    },
  };
}

/** Those that are taken, and those that only a sibling keeps from being taken. */
function parted<Item>(
  items: readonly Item[],
  hasRoom: (item: Item) => boolean,
  take: (item: Item) => boolean,
): readonly [taken: readonly Item[], held: readonly Item[]] {
  const [taken, held]: [Item[], Item[]] = [[], []];
  for (const item of items) {
    if (!hasRoom(item)) held.push(item);
    else if (take(item)) taken.push(item);
  }
  return [taken, held];
}

function bySoonest(one: Askable<QueueCard>, other: Askable<QueueCard>): number {
  return soonestFirst(one.card, other.card);
}
