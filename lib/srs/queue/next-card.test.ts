import { knownCardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { lineupOf, type Lineup } from './lineup.ts';
import { nextCard } from './next-card.ts';
import { DEFAULT_QUEUE } from './queue-settings.ts';
import { buildQueue, type QueueCard } from './queue.ts';

const at = Date.UTC(2025, 5, 10, 12);
const now = { at, zone: 'UTC', rolloverHour: 4 };
const trace = { stability: 5, difficulty: 5, reps: 3, lapses: 0 };

function card(cardId: string, conceptId: string, memory: Memory = { state: 'new' }): QueueCard {
  return { cardId: knownCardId(cardId), conceptId, state: { memory, suspended: false, buriedUntil: null } };
}
function step(cardId: string, dueInMinutes: number, conceptId = cardId): QueueCard {
  const dueAt = at + dueInMinutes * MINUTE_MILLIS;
  return card(cardId, conceptId, { ...trace, state: 'learning', step: 1, dueAt, lastReviewAt: dueAt - MINUTE_MILLIS });
}
function review(cardId: string, daysOverdue: number, conceptId: string): QueueCard {
  const dueAt = at - daysOverdue * DAY_MILLIS;
  const lastReviewAt = dueAt - 5 * DAY_MILLIS;
  return card(cardId, conceptId, { ...trace, state: 'review', intervalDays: 5, dueAt, lastReviewAt });
}
function next(line: Partial<Lineup<QueueCard>>, last: QueueCard | null = null, learnAheadMinutes = 20): string | null {
  const turn = { at, last, learnAheadMillis: learnAheadMinutes * MINUTE_MILLIS };
  return nextCard({ ready: [], waiting: [], ...line }, turn, (one) => one)?.cardId ?? null;
}

describe('which card comes next', () => {
  test('a step that is due, the soonest first, before all that is ready', () => {
    const waiting = [step('sooner', -5), step('later', -1)];
    expect(next({ ready: [card('new', 'c')], waiting })).toBe('sooner');
  });

  test('a step that is due even if it is a sibling of the last', () => {
    expect(next({ ready: [card('new', 'd')], waiting: [step('due', 0, 'c')] }, card('last', 'c'))).toBe('due');
  });

  test('else the first that is ready and no sibling of the last', () => {
    const ready = [card('sibling', 'c'), card('other', 'd'), card('third', 'e')];
    expect(next({ ready, waiting: [step('soon', 1)] }, card('last', 'c'))).toBe('other');
    expect(next({ ready })).toBe('sibling');
  });

  test('a sibling where there is no other, before a step that is not due', () => {
    const ready = [card('one', 'c'), card('two', 'c')];
    expect(next({ ready, waiting: [step('soon', 1)] }, card('last', 'c'))).toBe('one');
  });

  test('else the soonest step within the learn-ahead, and the one just answered only when it is alone', () => {
    const waiting = [step('last', 1), step('soon', 5), step('far', 21)];
    expect(next({ waiting }, step('last', -1))).toBe('soon');
    expect(next({ waiting: [step('last', 1), step('far', 21)] }, step('last', -1))).toBe('last');
    expect(next({ waiting }, null, 4)).toBe('last');
  });

  test('none while every step is beyond the learn-ahead', () => {
    expect(next({ waiting: [step('far', 21)] })).toBeNull();
    expect(next({})).toBeNull();
  });
});

test('a new sibling of the last is put off for what goes on, and for no concept that would only begin', () => {
  const ready = [card('sibling', 'c'), card('first', 'd'), card('other', 'e')];
  const turn = { at, last: step('last', -1, 'c'), learnAheadMillis: 0 };
  const begin = (...begun: readonly string[]) =>
    nextCard({ ready, waiting: [] }, turn, (one) => ({ ...one, begins: begun.includes(one.conceptId) }))?.cardId;
  expect(begin()).toBe('first');
  expect(begin('d')).toBe('other');
  expect(begin('d', 'e')).toBe('sibling');
});

describe('the order of a session', () => {
  const concept = fc.constantFrom('a', 'b', 'c', 'd');
  const drawn = fc.record({ concept, kind: fc.constantFrom('new', 'step', 'review'), when: fc.nat({ max: 60 }) });
  const preset = {
    settings: { ...DEFAULT_QUEUE, newPerConceptPerDay: 99 },
    parameters: DEFAULT_PARAMETERS,
    done: { newCards: 0, reviews: 0 },
  };
  const rules = {
    now,
    limits: { newPerDay: 99, reviewsPerDay: 99 },
    done: { newCards: 0, reviews: 0, newByConcept: new Map(), reviewsByConcept: new Map() },
    presetOf: () => preset,
    isOpen: () => true,
    rankOf: () => 0,
    seed: 1,
  };

  test('is that of the queue while each card is through with one answer', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 30 }), (cards) => {
        const queue = buildQueue(
          cards.map(({ concept, kind, when }, index) => {
            if (kind === 'new') return card(`${index}`, concept);
            return kind === 'step' ? step(`${index}`, when - 30, concept) : review(`${index}`, when, concept);
          }),
          rules,
        ).places.map(({ card }) => card);
        let line = lineupOf(queue, now);
        const asked: QueueCard[] = [];
        for (;;) {
          const turn = { at, last: asked.at(-1) ?? null, learnAheadMillis: DAY_MILLIS };
          const one = nextCard(line, turn, (card) => card);
          if (one === null) break;
          asked.push(one);
          line = { ready: line.ready.filter((it) => it !== one), waiting: line.waiting.filter((it) => it !== one) };
        }
        expect(asked).toEqual(queue);
      }),
    );
  });
});
