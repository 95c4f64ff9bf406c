import { knownCardId } from '#lib/base/card-id.ts';
import { describe, expect, test } from 'vitest';
import { prngFrom } from '#lib/base/prng.ts';
import { logsOf } from '#tests/support/realistic-learner.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { finish } from '#lib/srs/fit/job.ts';
import type { KnownCard } from '#lib/srs/log/known-card.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { simulate, simulateNewCards, SIMULATED_RETENTIONS, type Workload } from './simulate.ts';
import { answeringOf, USUAL_ANSWERING } from './answering.ts';
import { drawFor } from './draw.ts';
import { imagineTime, type Simulation } from './imagined-time.ts';

const prng = prngFrom(1);
const cards: readonly KnownCard[] = Array.from({ length: 800 }, (_, index) => {
  const stability = Math.exp(1 + 2 * Math.abs(prng.normal()));
  const lastReviewDay = -prng.integer(1, Math.ceil(stability));
  const dueDay = lastReviewDay + Math.max(1, Math.round(stability));
  return { card: knownCardId(`deck/${index}`), stability, difficulty: 1 + 9 * prng.uniform(), lastReviewDay, dueDay };
});
const usual: Simulation = {
  cards,
  newCards: 0,
  newPerDay: 0,
  reviewsPerDay: null,
  days: 365,
  parameters: DEFAULT_PARAMETERS,
  answering: USUAL_ANSWERING,
  fuzz: false,
  seed: 1,
};
const workloads = (changes: Partial<Simulation> = {}): readonly Workload[] =>
  finish(simulate({ ...usual, ...changes })).workloads;
const sum = (values: Int32Array): number => values.reduce((total, value) => total + value, 0);

describe('laws of the simulator', () => {
  const all = workloads();

  test('thirty retentions, from 0.70 to 0.99', () => {
    expect(all.map(({ retention }) => retention)).toEqual(SIMULATED_RETENTIONS);
    expect(SIMULATED_RETENTIONS[0]).toBe(0.7);
    expect(SIMULATED_RETENTIONS.at(-1)).toBe(0.99);
    expect(SIMULATED_RETENTIONS).toHaveLength(30);
  });

  test('a higher retention asks for more reviews and more minutes', () => {
    for (let index = 3; index < all.length; index += 1) {
      expect(all[index]!.reviewsPerDay).toBeGreaterThan(all[index - 3]!.reviewsPerDay);
      expect(all[index]!.minutesPerDay).toBeGreaterThan(all[index - 3]!.minutesPerDay);
    }
  });

  test('a higher retention leaves more remembered', () => {
    for (let index = 5; index < all.length; index += 1) {
      expect(all[index]!.expectedRecall).toBeGreaterThan(all[index - 5]!.expectedRecall);
    }
  });

  test('what is remembered lies about the retention that was asked for, and never above the number of cards', () => {
    for (const { retention, expectedRecall } of all) {
      expect(expectedRecall / cards.length).toBeGreaterThan(retention - 0.03);
      expect(expectedRecall).toBeLessThanOrEqual(cards.length);
    }
  });

  test('studying leaves more remembered than not studying', () => {
    const { recallWithoutStudy } = finish(simulate(usual, [0.9]));
    const model = fsrs6(DEFAULT_PARAMETERS.weights);
    const byHand = cards.reduce((total, card) => total + model.recall(365 - card.lastReviewDay, card.stability), 0);
    expect(recallWithoutStudy).toBeCloseTo(byHand, 6);
    for (const { expectedRecall, knowledgePerMinute } of all) {
      expect(expectedRecall).toBeGreaterThan(recallWithoutStudy);
      expect(knowledgePerMinute).toBeGreaterThan(0);
    }
  });

  test('the same seed gives the same days, another seed others', () => {
    expect(imagineTime(usual, 0.9)).toEqual(imagineTime(usual, 0.9));
    expect(imagineTime({ ...usual, seed: 2 }, 0.9)).not.toEqual(imagineTime(usual, 0.9));
  });

  test('every retention draws alike, so that it does not matter which others are simulated', () => {
    expect(finish(simulate(usual, [0.9])).workloads[0]).toEqual(all[20]);
  });
});

describe('limits', () => {
  test('no day has more reviews than the limit, and what does not fit waits', () => {
    const time = imagineTime({ ...usual, reviewsPerDay: 10 }, 0.95);
    expect(Math.max(...time.reviewsByDay)).toBe(10);
    expect(time.waiting).toBeGreaterThan(0);
    expect(imagineTime(usual, 0.95).waiting).toBe(0);
  });

  test('no card is lost: with a limit of one every card that is due is waiting or was asked', () => {
    const due = cards.map((card) => ({ ...card, dueDay: 0 }));
    const time = imagineTime({ ...usual, cards: due, reviewsPerDay: 1, days: 3 }, 0.9);
    expect(sum(time.reviewsByDay)).toBe(3);
    expect(time.waiting).toBe(due.length - 3);
  });

  test('new cards come at the daily number until there are none left', () => {
    const learning = { ...usual, cards: [], newCards: 25, newPerDay: 10 };
    expect(imagineTime({ ...learning, days: 2 }, 0.9).learnt).toBe(20);
    expect(imagineTime({ ...learning, days: 30 }, 0.9).learnt).toBe(25);
    expect(imagineTime({ ...learning, days: 1 }, 0.9).reviewsByDay[0]).toBe(0);
  });

  test('no cards cost nothing', () => {
    expect(workloads({ cards: [] })[0]).toMatchObject({ reviewsPerDay: 0, minutesPerDay: 0, knowledgePerMinute: 0 });
  });
});

test('fuzz moves reviews between days and hardly changes how many there are', () => {
  const [plain, fuzzed] = [imagineTime(usual, 0.9), imagineTime({ ...usual, fuzz: true }, 0.9)];
  expect(fuzzed.reviewsByDay).not.toEqual(plain.reviewsByDay);
  expect(Math.abs(sum(fuzzed.reviewsByDay) / sum(plain.reviewsByDay) - 1)).toBeLessThan(0.05);
});

test('a first Again costs its own time and that of the steps after it', () => {
  const again = { ...USUAL_ANSWERING, firstShares: { again: 1, hard: 0, good: 0, easy: 0 } };
  const seconds = { again: 100, hard: 0, good: 10, easy: 0 };
  const one = { ...usual, cards: [], newCards: 1, newPerDay: 1, days: 1, answering: { ...again, seconds } };
  // Again, then Good at the one-minute step and Good at the ten-minute step.
  expect(imagineTime(one, 0.9).minutesByDay[0]).toBeCloseTo(120 / 60, 10);
});

test('draws are spread evenly', () => {
  const draws = Array.from({ length: 10_000 }, (_, index) => drawFor(7, index % 100, Math.floor(index / 100)));
  expect(draws.reduce((total, draw) => total + draw, 0) / draws.length).toBeCloseTo(0.5, 1);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const within = draws.filter((draw) => Math.floor(draw * 10) === tenth).length;
    expect(Math.abs(within - 1_000)).toBeLessThan(150);
  }
});

test('how a learner answers is read from the log: shares and median times', () => {
  const { firstShares, recalledShares, seconds } = answeringOf(logsOf({ cards: 600, days: 200 }));
  // The learner of tests/support: first Again 0.22, recalled Good 0.8, medians 14, 12, 7 and 4 s.
  expect(firstShares.again).toBeCloseTo(0.22, 1);
  expect(recalledShares.good).toBeCloseTo(0.8, 1);
  expect(firstShares.again + firstShares.hard + firstShares.good + firstShares.easy).toBeCloseTo(1, 10);
  expect(seconds.again).toBeGreaterThan(seconds.good);
  expect(seconds.good).toBeCloseTo(7, 0);
});

test('without answers the usual is taken', () => {
  expect(answeringOf([])).toEqual(USUAL_ANSWERING);
});

describe('new cards a day', () => {
  const deck = { ...usual, newCards: 5_000, days: 90 };
  const loads = finish(simulateNewCards(deck, 0.9, [0, 10, 20, 40]));

  test('more of them cost more reviews and more minutes, none what is begun', () => {
    for (const [index, load] of loads.entries()) {
      if (index === 0) continue;
      expect(load.reviewsPerDay).toBeGreaterThan(loads[index - 1]!.reviewsPerDay);
      expect(load.minutesPerDay).toBeGreaterThan(loads[index - 1]!.minutesPerDay);
    }
    const [begun] = finish(simulate({ ...usual, days: 90 }, [0.9])).workloads;
    expect(loads[0]).toEqual({
      newPerDay: 0,
      reviewsPerDay: begun!.reviewsPerDay,
      minutesPerDay: begun!.minutesPerDay,
    });
  });

  test('it is the same workload as that of the retention', () => {
    const [workload] = finish(simulate({ ...deck, newPerDay: 20 }, [0.9])).workloads;
    expect(loads[2]!.minutesPerDay).toBe(workload!.minutesPerDay);
  });
});
