import { describe, expect, it } from 'vitest';
import { knownCardId } from '#lib/base/card-id.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { NOON } from '#tests/support/events.ts';
import { isSpaced, withQuizzed } from './quizzed.ts';
import { schedule, scheduleLogged } from './schedule.ts';

const DAY = 86_400_000;
const at = (days: number, hours = 0) => ({
  at: NOON + days * DAY + hours * 3_600_000,
  zone: 'UTC',
  rolloverHour: 4,
  seed: 3,
});
const REVIEW: Memory = schedule({ state: 'new' }, 'easy', at(0), DEFAULT_PARAMETERS);
const LEARNING: Memory = schedule({ state: 'new' }, 'again', at(0), DEFAULT_PARAMETERS);
const quizzed = (days: number, rating: 'again' | 'hard' | 'good', spaced: boolean) => ({
  ...at(days),
  cardId: knownCardId('a/x'),
  rating,
  spaced,
  rule: 2 as const,
});

describe('an answer in a quiz', () => {
  it.each(['again', 'hard', 'good'] as const)(
    'as spaced as a review, rated %s, changes the memory as an answer does',
    (rating) => {
      const event = quizzed(5, rating, true);
      expect(withQuizzed(REVIEW, event, DEFAULT_PARAMETERS)).toEqual(scheduleLogged(REVIEW, event, DEFAULT_PARAMETERS));
      expect(withQuizzed(REVIEW, event, DEFAULT_PARAMETERS)).not.toEqual(REVIEW);
    },
  );

  it('that came too soon, or meets a card that is not in its reviews any more, changes nothing', () => {
    expect(withQuizzed(REVIEW, quizzed(0, 'again', false), DEFAULT_PARAMETERS)).toBe(REVIEW);
    for (const memory of [LEARNING, { state: 'new' } as const]) {
      expect(withQuizzed(memory, quizzed(5, 'good', true), DEFAULT_PARAMETERS)).toBe(memory);
    }
  });

  it('is spaced from the next study day on, for a card in its reviews by an answer', () => {
    expect(isSpaced(REVIEW, at(0, 8))).toBe(false);
    expect(isSpaced(REVIEW, at(0, 15))).toBe(false);
    expect(isSpaced(REVIEW, at(0, 17))).toBe(true);
    expect(isSpaced(LEARNING, at(5))).toBe(false);
    expect(isSpaced({ state: 'new' }, at(5))).toBe(false);
    expect(isSpaced({ ...REVIEW, isProvisional: true } as Memory, at(5))).toBe(false);
  });
});
