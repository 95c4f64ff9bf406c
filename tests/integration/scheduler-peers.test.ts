import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating as Grade } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_PARAMETERS,
  fuzzRange,
  nextStates,
  RATINGS,
  schedule,
  strengthAfter,
  WEIGHT_BOUNDS,
  type Memory,
  type Rating,
  type Strength,
} from '#lib/srs/scheduler.ts';
import type { NextStates } from '@open-spaced-repetition/binding';
import { nativeBinding, type Binding } from '#tests/support/native-binding.ts';

// The one entry of the scheduler beside its peers, on weights, memories and histories that nobody chose.

const found = await nativeBinding();
const rating = fc.constantFrom(...RATINGS);
const elapsedDays = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 4_000 }));
const retention = fc.double({ min: 0.7, max: 0.99, noNaN: true });
const strength = fc.record({
  stability: fc.double({ min: Math.log(0.001), max: Math.log(36_500), noNaN: true }).map(Math.exp),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
/** Of any FSRS since 4.5, each weight from a little below its bounds to a little above them; no logarithm has a w5 below. */
const weights = fc.constantFrom(17, 19, 21).chain((count) =>
  fc.tuple(
    ...WEIGHT_BOUNDS.slice(0, count).map(([least, most], index) => {
      const beyond = (most - least) / 10;
      return fc.double({ min: index === 5 ? least : least - beyond, max: most + beyond, noNaN: true });
    }),
  ),
);

describe.skipIf(found.binding === null)(`beside fsrs-rs${found.why && `: ${found.why}`}`, () => {
  const binding = found.binding as Binding;
  const theirs = (given: readonly number[], before: Strength | null, days: number, wanted: number): NextStates => {
    const memory = before && new binding.BindingMemoryState(before.stability, before.difficulty);
    return new binding.FSRSBinding([...given]).nextStates(memory, wanted, days);
  };

  test('next states are its own, whatever the weights and the version that they are of', () => {
    fc.assert(
      fc.property(weights, fc.option(strength), elapsedDays, retention, (given, before, days, wanted) => {
        const ours = nextStates(before, days, wanted, given);
        const native = theirs(given, before, days, wanted);
        for (const one of RATINGS) {
          const { memory, interval } = native[one];
          // A same-day Again that raises a stability is the one thing that is not taken over: it never may.
          const law = before && one === 'again' ? Math.min(1, before.stability / memory.stability) : 1;
          expectClose(ours[one].memory.stability, memory.stability * law);
          expectClose(ours[one].memory.difficulty, memory.difficulty);
          expectClose(ours[one].interval, interval * law);
        }
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  test('a history folds to its strength, answer by answer', () => {
    const answers = fc.array(fc.record({ rating, elapsedDays }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(answers, (history) => {
        const native = history.reduce<Strength | null>((before, { rating: one, elapsedDays: days }) => {
          const { stability, difficulty } = theirs(DEFAULT_PARAMETERS.weights, before, days, 0.9)[one].memory;
          return { stability, difficulty };
        }, null);
        const ours = strengthAfter(history)!;
        expectClose(ours.stability, native!.stability);
        expectClose(ours.difficulty, native!.difficulty);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});

// In its steps ts-fsrs waits for Hard by the minute, and may let Easy come before Good. Its factor of an interval has
// eight decimals: of very long ones the rounded day is another.
test('a history is scheduled as by ts-fsrs, but for Hard and Easy in the steps', () => {
  const peer = fsrs({ enable_fuzz: false, learning_steps: ['1m', '10m'], relearning_steps: ['10m'] });
  const parameters = { ...DEFAULT_PARAMETERS, fuzz: false };
  fc.assert(
    fc.property(fc.array(fc.tuple(rating, elapsedDays), { maxLength: 20 }), (history) => {
      let at = Date.UTC(2025, 0, 1, 12);
      let memory: Memory = { state: 'new' };
      let card = createEmptyCard(new Date(at));
      for (const [wished, late] of history) {
        const isInSteps = memory.state !== 'review' && (wished === 'hard' || wished === 'easy');
        const one: Rating = isInSteps ? 'good' : wished;
        if (memory.state === 'review' && memory.intervalDays > 3_000) return;
        at = memory.state === 'new' ? at : memory.dueAt + late * 86_400_000;
        card = peer.next(card, new Date(at), GRADES[one]).card;
        memory = schedule(memory, one, { at, zone: 'UTC', rolloverHour: 0, seed: null }, parameters);
        expect(memory).toMatchObject({ state: STATES[card.state], dueAt: card.due.getTime(), lapses: card.lapses });
      }
    }),
    { numRuns: 300, seed: 3 },
  );
});

test('the fuzz has the bounds of ts-fsrs', () => {
  // Its get_fuzz_range, which it does not export.
  const bands = [
    [2.5, 7, 0.15],
    [7, 20, 0.1],
    [20, Infinity, 0.05],
  ] as const;
  fc.assert(
    fc.property(fc.double({ min: 2.5, max: 30_000, noNaN: true }), (interval) => {
      const delta = bands.reduce((sum, [from, to, share]) => {
        return sum + share * Math.max(0, Math.min(interval, to) - from);
      }, 1);
      const range = { from: Math.max(2, Math.round(interval - delta)), to: Math.round(interval + delta) };
      expect(fuzzRange(interval)).toEqual(range);
    }),
    { numRuns: 1_000, seed: 4 },
  );
});

const STATES = ['new', 'learning', 'review', 'relearning'];
const GRADES = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const;

/** As close as single precision comes, which fsrs-rs computes in. */
function expectClose(ours: number, theirs: number): void {
  expect(Math.abs(ours - theirs), `${ours} and ${theirs}`).toBeLessThanOrEqual(1e-5 + 1e-3 * Math.abs(theirs));
}
