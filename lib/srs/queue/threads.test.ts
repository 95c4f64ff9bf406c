import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownCardId } from '#lib/base/card-id.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { DEFAULT_QUEUE } from './queue-settings.ts';
import { buildQueue, type QueueCard, type QueueRules } from './queue.ts';
import { MOST_THREADS } from './threads.ts';

const at = Date.UTC(2025, 5, 10, 12);
const preset = { settings: DEFAULT_QUEUE, parameters: DEFAULT_PARAMETERS, done: { newCards: 0, reviews: 0 } };
const DUE: Memory = {
  state: 'review',
  stability: 5,
  difficulty: 5,
  reps: 3,
  lapses: 0,
  intervalDays: 5,
  dueAt: at - DAY_MILLIS,
  lastReviewAt: at - 6 * DAY_MILLIS,
};
const rules: QueueRules<QueueCard> = {
  now: { at, zone: 'UTC', rolloverHour: 4 },
  limits: { newPerDay: 20, reviewsPerDay: 200 },
  done: { newCards: 0, reviews: 0, newByConcept: new Map(), reviewsByConcept: new Map() },
  presetOf: () => preset,
  isOpen: () => true,
  rankOf: (conceptId) => Number(conceptId.slice(1)),
  seed: 1,
};

/** Concepts c0, c1 … of so many cards, the first `met` of which were met. */
type Made = { readonly cards: number; readonly met: number };
const CONCEPTS = fc.array(
  fc.integer({ min: 1, max: 12 }).chain((cards) => fc.record({ cards: fc.constant(cards), met: fc.nat(cards) })),
  { maxLength: 8 },
);

function deckOf(concepts: readonly Made[]): readonly QueueCard[] {
  return concepts.flatMap(({ cards, met }, concept) =>
    Array.from({ length: cards }, (_, index): QueueCard => {
      const memory: Memory = index < met ? DUE : { state: 'new' };
      const state = { memory, suspended: false, buriedUntil: null };
      return { cardId: knownCardId(`c${concept}-${index}`), conceptId: `c${concept}`, state };
    }),
  );
}
function rulesOf(concepts: readonly Made[], newPerDay: number): QueueRules<QueueCard> {
  const isBegun = (conceptId: string): boolean => concepts[rules.rankOf(conceptId)]!.met > 0;
  return { ...rules, isBegun, limits: { newPerDay, reviewsPerDay: 200 } };
}

/** How many concepts are begun and not met as a whole, after each new card of a queue. */
function threadsThrough(concepts: readonly Made[], newPerDay: number): readonly number[] {
  const met = concepts.map((concept) => concept.met);
  const { places } = buildQueue(deckOf(concepts), rulesOf(concepts, newPerDay));
  return places
    .filter(({ reason }) => reason === 'new')
    .map(({ card }) => {
      met[rules.rankOf(card.conceptId)]! += 1;
      return concepts.filter(({ cards }, concept) => met[concept]! > 0 && met[concept]! < cards).length;
    });
}

test('no more than two concepts are begun and not met as a whole, unless more were before', () => {
  fc.assert(
    fc.property(CONCEPTS, fc.nat(40), (concepts, newPerDay) => {
      const before = concepts.filter(({ cards, met }) => met > 0 && met < cards).length;
      for (const threads of threadsThrough(concepts, newPerDay)) {
        expect(threads).toBeLessThanOrEqual(Math.max(MOST_THREADS, before));
      }
    }),
    { numRuns: 300 },
  );
});

test('the day is filled while there is anything to meet', () => {
  fc.assert(
    fc.property(CONCEPTS, fc.nat(40), (concepts, newPerDay) => {
      const unmet = concepts.reduce((sum, { cards, met }) => sum + cards - met, 0);
      expect(threadsThrough(concepts, newPerDay)).toHaveLength(Math.min(unmet, newPerDay));
    }),
  );
});

test('what was begun is met before anything else begins, whatever its rank', () => {
  const concepts = [
    { cards: 2, met: 0 },
    { cards: 4, met: 1 },
  ];
  const { places } = buildQueue(deckOf(concepts), rulesOf(concepts, 3));
  const fresh = places.flatMap(({ card, reason }) => (reason === 'new' ? [card.conceptId] : []));
  expect(fresh).toEqual(['c1', 'c1', 'c1']);
});

test('a concept is met by turns with one other, so that its cards do not follow each other', () => {
  const concepts = [3, 3, 4].map((cards) => ({ cards, met: 0 }));
  const { places } = buildQueue(deckOf(concepts), rulesOf(concepts, 20));
  expect(places.map(({ card }) => card.conceptId).join(' ')).toBe('c0 c1 c0 c1 c0 c2 c1 c2 c2 c2');
});
