import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import { interleaveEvenly } from './interleave.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { DEFAULT_LIMITS } from './day-allowance.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { DEFAULT_QUEUE, type QueueSettings } from './queue-settings.ts';
import { buildQueue, type QueueCard, type QueueRules } from './queue.ts';

const at = Date.UTC(2025, 5, 10, 12);
const presetOf = (settings: Partial<QueueSettings>) => {
  const preset = {
    settings: { ...DEFAULT_QUEUE, ...settings },
    parameters: DEFAULT_PARAMETERS,
    done: { newCards: 0, reviews: 0 },
  };
  return () => preset;
};
const rules: QueueRules<QueueCard> = {
  now: { at, zone: 'UTC', rolloverHour: 4 },
  limits: DEFAULT_LIMITS,
  done: { newCards: 0, reviews: 0, newByConcept: new Map(), reviewsByConcept: new Map() },
  presetOf: presetOf({}),
  isOpen: () => true,
  rankOf: () => 0,
  seed: 1,
};
const trace = { stability: 5, difficulty: 5, reps: 3, lapses: 0 };

function card(cardId: CardId, memory: Memory, conceptId: string = cardId): QueueCard {
  return { cardId, conceptId, state: { memory, suspended: false, buriedUntil: null } };
}
function fresh(cardId: CardId, conceptId?: string): QueueCard {
  return card(cardId, { state: 'new' }, conceptId);
}
function review(cardId: CardId, days: number, conceptId?: string): QueueCard {
  const dueAt = at - days * DAY_MILLIS;
  const memory: Memory = { ...trace, state: 'review', intervalDays: 5, dueAt, lastReviewAt: dueAt - 5 * DAY_MILLIS };
  return card(cardId, memory, conceptId);
}
function step(cardId: CardId, dueInMinutes: number, waitedMinutes = 10): QueueCard {
  const dueAt = at + dueInMinutes * MINUTE_MILLIS;
  return card(cardId, {
    ...trace,
    state: 'learning',
    step: 1,
    dueAt,
    lastReviewAt: dueAt - waitedMinutes * MINUTE_MILLIS,
  });
}
function ids(cards: readonly QueueCard[], used: QueueRules<QueueCard> = rules): readonly string[] {
  return buildQueue(cards, used).places.map((place) => place.card.cardId);
}

describe('the order of the queue', () => {
  test('steps due, steps over a night, reviews by due day with new ones among them, steps due later today', () => {
    const queue = [
      fresh(knownCardId('new')),
      review(knownCardId('today'), 0),
      review(knownCardId('late'), 3),
      step(knownCardId('soon'), 5),
      step(knownCardId('over-night'), -60, 1_440),
      step(knownCardId('due'), -1),
    ];
    expect(ids(queue)).toEqual(['due', 'over-night', 'late', 'new', 'today', 'soon']);
  });

  test('each place says why', () => {
    const { places } = buildQueue(
      [
        fresh(knownCardId('new')),
        review(knownCardId('today'), 0),
        review(knownCardId('late'), 3),
        step(knownCardId('due'), -1),
      ],
      rules,
    );
    expect(Object.fromEntries(places.map((place) => [place.card.cardId, place.reason]))).toEqual({
      new: 'new',
      today: 'due',
      late: 'overdue',
      due: 'learning',
    });
  });

  test('a review of a later day, and a step of one, wait', () => {
    expect(ids([review(knownCardId('tomorrow'), -1), step(knownCardId('tomorrow-step'), 24 * 60, 24 * 60)])).toEqual(
      [],
    );
  });

  test('a review later in this study day is due already', () => {
    expect(ids([review(knownCardId('tonight'), -0.3)])).toEqual(['tonight']);
  });

  test('new cards are spread evenly through the reviews', () => {
    const mixed = interleaveEvenly(Array(30).fill('r'), Array(10).fill('n'));
    for (let part = 1; part <= mixed.length; part += 1) {
      const count = mixed.slice(0, part).filter((kind) => kind === 'n').length;
      expect(Math.abs(count - part / 4)).toBeLessThan(1);
    }
  });

  test('cards of one day come in the order of the seed', () => {
    const cards = Array.from({ length: 12 }, (_, index) => review(knownCardId(`card-${index}`), 0));
    expect(ids(cards)).toEqual(ids(cards.toReversed()));
    expect(ids(cards)).not.toEqual(ids(cards, { ...rules, seed: 2 }));
  });

  test('siblings do not follow each other', () => {
    const cards = ['relu', 'adam', 'init'].flatMap((concept) =>
      [1, 2, 3].map((n) => fresh(knownCardId(`${concept}-${n}`), concept)),
    );
    const concepts = buildQueue(cards.slice(0, 6), rules).places.map((place) => place.card.conceptId);
    expect(concepts).toHaveLength(6);
    expect(concepts.some((concept, index) => concept === concepts[index + 1])).toBe(false);
  });
});

describe('what stays out', () => {
  test('suspended cards, and buried ones until their day', () => {
    const hidden = (state: Partial<QueueCard['state']>): QueueCard => {
      const plain = review(knownCardId('card'), 0);
      return { ...plain, state: { ...plain.state, ...state } };
    };
    expect(ids([hidden({ suspended: true })])).toEqual([]);
    expect(ids([hidden({ buriedUntil: '2025-06-11' })])).toEqual([]);
    expect(ids([hidden({ buriedUntil: '2025-06-10' })])).toEqual(['card']);
  });

  test('new cards of a concept that is not open yet; its reviews stay', () => {
    const closed = { ...rules, isOpen: () => false };
    expect(ids([fresh(knownCardId('new')), review(knownCardId('old'), 0)], closed)).toEqual(['old']);
  });

  test('new cards come in the order of their concepts', () => {
    const rankOf = (concept: string): number => ['first', 'second', 'third'].indexOf(concept);
    expect(
      ids([fresh(knownCardId('c'), 'third'), fresh(knownCardId('a'), 'first'), fresh(knownCardId('b'), 'second')], {
        ...rules,
        rankOf,
      }),
    ).toEqual(['a', 'b', 'c']);
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
          if (kind === 'new') return fresh(knownCardId(`${index}`), concept);
          if (kind === 'review') return review(knownCardId(`${index}`), days, concept);
          return { ...step(knownCardId(`${index}`), -60, 1_440), conceptId: concept };
        });
        const newByConcept = new Map([['x', 2]]);
        const { places } = buildQueue(cards, {
          ...rules,
          presetOf: presetOf({ newPerConceptPerDay: 3 }),
          limits: { newPerDay, reviewsPerDay },
          done: { newCards: doneToday, reviews: doneToday, newByConcept, reviewsByConcept: new Map() },
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

describe('the order of reviews', () => {
  const of = (cardId: CardId, changes: Partial<Extract<Memory, { state: 'review' }>>, dueDays = 0): QueueCard => {
    const plain = review(cardId, dueDays);
    if (plain.state.memory.state !== 'review') throw new Error('A review is one.');
    return { ...plain, state: { ...plain.state, memory: { ...plain.state.memory, ...changes } } };
  };
  const cards = [
    of(knownCardId('a'), { stability: 40, difficulty: 3, intervalDays: 4 }, 1),
    of(knownCardId('b'), { stability: 2, difficulty: 9, intervalDays: 90 }, 0),
    of(knownCardId('c'), { stability: 9, difficulty: 6, intervalDays: 20 }, 5),
  ];
  const order = (chosen: QueueSettings['order'], seed = 1): readonly string[] =>
    ids(cards, { ...rules, seed, presetOf: presetOf({ order: chosen }) });

  test('is by due day, by what is most nearly forgotten, by difficulty, by interval', () => {
    expect(order('due')).toEqual(['c', 'a', 'b']);
    // Recall at 5 + 0, 5 + 1 and 5 + 5 days for stabilities of 2, 40 and 9 days.
    expect(order('retrievability')).toEqual(['b', 'c', 'a']);
    expect(order('difficulty')).toEqual(['b', 'c', 'a']);
    expect(order('interval')).toEqual(['a', 'c', 'b']);
  });

  test('of cards that are else alike the most doubtful comes first, whatever the seed', () => {
    const doubts: Readonly<Record<string, number>> = { e: 0.2, f: 0.6, g: 0.4 };
    const alike = ['d', 'e', 'f', 'g'].map((cardId) => of(knownCardId(cardId), {}));
    const doubtOf = ({ cardId }: QueueCard): number => doubts[cardId] ?? 0;
    for (const seed of [1, 2, 3, 4]) expect(ids(alike, { ...rules, seed, doubtOf })).toEqual(['f', 'g', 'e', 'd']);
  });

  test('by what is most nearly forgotten, what is doubtful counts as less remembered', () => {
    const byRecall = { ...rules, presetOf: presetOf({ order: 'retrievability' }) };
    expect(ids(cards, { ...byRecall, doubtOf: ({ cardId }) => (cardId === knownCardId('a') ? 0.01 : 0) })).toEqual([
      'b',
      'c',
      'a',
    ]);
    expect(ids(cards, { ...byRecall, doubtOf: ({ cardId }) => (cardId === knownCardId('a') ? 0.5 : 0) })).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('at random is the seed’s, and every seed has the same cards', () => {
    const orders = Array.from({ length: 40 }, (_, seed) => order('random', seed));
    expect(order('random', 7)).toEqual(order('random', 7));
    expect(new Set(orders.map(String)).size).toBeGreaterThan(4);
    for (const one of orders) expect(one.toSorted()).toEqual(['a', 'b', 'c']);
  });

  test('each preset keeps its own, evenly among each other', () => {
    const [hard, short] = [presetOf({ order: 'difficulty' })(), presetOf({ order: 'interval' })()];
    const others = cards.map((one) => ({ ...one, cardId: knownCardId(`x${one.cardId}`), conceptId: `x${one.cardId}` }));
    const asked = ids([...cards, ...others], {
      ...rules,
      presetOf: ({ cardId }) => (cardId.startsWith('x') ? short : hard),
    });
    expect(asked.filter((id) => !id.startsWith('x'))).toEqual(['b', 'c', 'a']);
    expect(asked.filter((id) => id.startsWith('x'))).toEqual(['xa', 'xc', 'xb']);
    expect(asked.slice(0, 2).filter((id) => id.startsWith('x'))).toHaveLength(1);
  });
});

describe('new cards and siblings', () => {
  const mixed = [
    review(knownCardId('r1'), 0),
    review(knownCardId('r2'), 0),
    fresh(knownCardId('n1')),
    fresh(knownCardId('n2')),
  ];
  const kinds = (newMix: QueueSettings['newMix']): string =>
    ids(mixed, { ...rules, presetOf: presetOf({ newMix }) })
      .map((id) => id[0])
      .join('');

  test('new ones come before the reviews, after them, or among them', () => {
    expect(kinds('before')).toBe('nnrr');
    expect(kinds('after')).toBe('rrnn');
    expect(kinds('even')).toBe('rnrn');
  });

  test('all new siblings on one day, unless fewer are asked for', () => {
    const family = [1, 2, 3].map((n) => fresh(knownCardId(`n${n}`), 'relu'));
    expect(ids(family)).toEqual(['n1', 'n2', 'n3']);
    const one = { ...rules, presetOf: presetOf({ newPerConceptPerDay: 1 }) };
    expect(ids(family, one)).toEqual(['n1']);
    const done = { ...rules.done, newCards: 1, newByConcept: new Map([['relu', 1]]) };
    expect(ids(family, { ...one, done })).toEqual([]);
    expect(ids(family, { ...rules, presetOf: presetOf({ newPerConceptPerDay: 2 }) })).toHaveLength(2);
  });

  test('siblings of a review wait for tomorrow where they are to, and are named', () => {
    const family = [1, 2, 3].map((n) => review(knownCardId(`r${n}`), n, 'relu'));
    const queue = buildQueue(family, { ...rules, presetOf: presetOf({ reviewsPerConceptPerDay: 2 }) });
    expect(queue.places.map(({ card }) => card.cardId)).toEqual(['r3', 'r2']);
    expect(queue.heldReviews.map((card) => card.cardId)).toEqual(['r1']);
    expect(buildQueue(family, rules).heldReviews).toEqual([]);
  });

  test('the limits of a preset hold beside the learner’s, and only for its own cards', () => {
    const few = { ...presetOf({ newPerDay: 1, reviewsPerDay: 1 })() };
    const rest = presetOf({})();
    const cards = [
      ...mixed,
      review(knownCardId('x1'), 0),
      review(knownCardId('x2'), 0),
      fresh(knownCardId('x3')),
      fresh(knownCardId('x4')),
    ];
    const used = { ...rules, presetOf: ({ cardId }: QueueCard) => (cardId.startsWith('x') ? few : rest) };
    const asked = ids(cards, used);
    expect(asked.filter((id) => id.startsWith('x'))).toHaveLength(2);
    expect(asked).toHaveLength(6);
    const spent = { ...few, done: { newCards: 1, reviews: 0 } };
    const later = ids(cards, { ...used, presetOf: ({ cardId }) => (cardId.startsWith('x') ? spent : rest) });
    expect(later.filter((id) => id.startsWith('x'))).toHaveLength(1);
  });
});
