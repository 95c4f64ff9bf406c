import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import { interleaveEvenly } from './interleave.ts';
import type { Memory } from './memory.ts';
import { buildQueue, DEFAULT_LIMITS, type QueueCard, type QueueRules } from './queue.ts';

const at = Date.UTC(2025, 5, 10, 12);
const rules: QueueRules = {
  now: { at, zone: 'UTC', rolloverHour: 4 },
  limits: DEFAULT_LIMITS,
  done: { newCards: 0, reviews: 0, newByConcept: new Map() },
  isOpen: () => true,
  rankOf: () => 0,
  seed: 1,
};
const trace = { stability: 5, difficulty: 5, reps: 3, lapses: 0 };

function card(cardId: string, memory: Memory, conceptId: string = cardId): QueueCard {
  return { cardId, conceptId, state: { memory, suspended: false, buriedUntil: null } };
}
function fresh(cardId: string, conceptId?: string): QueueCard {
  return card(cardId, { state: 'new' }, conceptId);
}
function review(cardId: string, days: number, conceptId?: string): QueueCard {
  const dueAt = at - days * DAY_MILLIS;
  const memory: Memory = { ...trace, state: 'review', intervalDays: 5, dueAt, lastReviewAt: dueAt - 5 * DAY_MILLIS };
  return card(cardId, memory, conceptId);
}
function step(cardId: string, dueInMinutes: number, waitedMinutes = 10): QueueCard {
  const dueAt = at + dueInMinutes * MINUTE_MILLIS;
  return card(cardId, {
    ...trace,
    state: 'learning',
    step: 1,
    dueAt,
    lastReviewAt: dueAt - waitedMinutes * MINUTE_MILLIS,
  });
}
function ids(cards: readonly QueueCard[], used: QueueRules = rules): readonly string[] {
  return buildQueue(cards, used).map((place) => place.card.cardId);
}

describe('the order of the queue', () => {
  test('steps due, steps over a night, reviews by due day with new ones among them, steps due later today', () => {
    const queue = [
      fresh('new'),
      review('today', 0),
      review('late', 3),
      step('soon', 5),
      step('over-night', -60, 1_440),
      step('due', -1),
    ];
    expect(ids(queue)).toEqual(['due', 'over-night', 'late', 'new', 'today', 'soon']);
  });

  test('each place says why', () => {
    const places = buildQueue([fresh('new'), review('today', 0), review('late', 3), step('due', -1)], rules);
    expect(Object.fromEntries(places.map((place) => [place.card.cardId, place.reason]))).toEqual({
      new: 'new',
      today: 'due',
      late: 'overdue',
      due: 'learning',
    });
  });

  test('a review of a later day, and a step of one, wait', () => {
    expect(ids([review('tomorrow', -1), step('tomorrow-step', 24 * 60, 24 * 60)])).toEqual([]);
  });

  test('a review later in this study day is due already', () => {
    expect(ids([review('tonight', -0.3)])).toEqual(['tonight']);
  });

  test('new cards are spread evenly through the reviews', () => {
    const mixed = interleaveEvenly(Array(30).fill('r'), Array(10).fill('n'));
    for (let part = 1; part <= mixed.length; part += 1) {
      const count = mixed.slice(0, part).filter((kind) => kind === 'n').length;
      expect(Math.abs(count - part / 4)).toBeLessThan(1);
    }
  });

  test('cards of one day come in the order of the seed', () => {
    const cards = Array.from({ length: 12 }, (_, index) => review(`card-${index}`, 0));
    expect(ids(cards)).toEqual(ids(cards.toReversed()));
    expect(ids(cards)).not.toEqual(ids(cards, { ...rules, seed: 2 }));
  });

  test('siblings do not follow each other', () => {
    const cards = ['relu', 'adam', 'init'].flatMap((concept) =>
      [1, 2, 3].map((n) => fresh(`${concept}-${n}`, concept)),
    );
    const concepts = buildQueue(cards, rules).map((place) => place.card.conceptId);
    expect(concepts).toHaveLength(9);
    expect(concepts.some((concept, index) => concept === concepts[index + 1])).toBe(false);
  });
});

describe('what stays out', () => {
  test('suspended cards, and buried ones until their day', () => {
    const hidden = (state: Partial<QueueCard['state']>): QueueCard => {
      const plain = review('card', 0);
      return { ...plain, state: { ...plain.state, ...state } };
    };
    expect(ids([hidden({ suspended: true })])).toEqual([]);
    expect(ids([hidden({ buriedUntil: '2025-06-11' })])).toEqual([]);
    expect(ids([hidden({ buriedUntil: '2025-06-10' })])).toEqual(['card']);
  });

  test('new cards of a concept that is not open yet; its reviews stay', () => {
    const closed = { ...rules, isOpen: () => false };
    expect(ids([fresh('new'), review('old', 0)], closed)).toEqual(['old']);
  });

  test('new cards come in the order of their concepts', () => {
    const rankOf = (concept: string): number => ['first', 'second', 'third'].indexOf(concept);
    expect(ids([fresh('c', 'third'), fresh('a', 'first'), fresh('b', 'second')], { ...rules, rankOf })).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('limits hold, less what was done today, for any deck', () => {
    const deck = fc.array(
      fc
        .tuple(fc.constantFrom('new', 'review', 'night'), fc.constantFrom('x', 'y', 'z'), fc.nat(9))
        .map(([kind, concept, days]) => ({ kind, concept, days })),
      { maxLength: 60 },
    );
    const few = fc.nat(12);
    fc.assert(
      fc.property(deck, few, few, few, (kinds, newPerDay, reviewsPerDay, doneToday) => {
        const cards = kinds.map(({ kind, concept, days }, index) => {
          if (kind === 'new') return fresh(`${index}`, concept);
          if (kind === 'review') return review(`${index}`, days, concept);
          return { ...step(`${index}`, -60, 1_440), conceptId: concept };
        });
        const newByConcept = new Map([['x', 2]]);
        const places = buildQueue(cards, {
          ...rules,
          limits: { newPerDay, reviewsPerDay, newPerConceptPerDay: 3 },
          done: { newCards: doneToday, reviews: doneToday, newByConcept },
        });
        const fresher = places.filter((place) => place.reason === 'new');
        expect(fresher.length).toBeLessThanOrEqual(Math.max(0, newPerDay - doneToday));
        expect(places.length - fresher.length).toBeLessThanOrEqual(Math.max(0, reviewsPerDay - doneToday));
        expect(fresher.filter((place) => place.card.conceptId === 'x').length).toBeLessThanOrEqual(1);
        expect(fresher.filter((place) => place.card.conceptId === 'y').length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
