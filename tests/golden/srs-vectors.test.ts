import { describe, expect, test } from 'vitest';
import {
  DEFAULT_PARAMETERS,
  DIFFICULTY_BOUNDS,
  fsrs6,
  fuzzRange,
  intervalFor,
  isLeech,
  migrateWeights,
  nextStates,
  RATINGS,
  schedule,
  STABILITY_BOUNDS,
  stepAfter,
  strengthAfter,
  WEIGHT_BOUNDS,
  type Memory,
  type Rating,
} from '#lib/srs/scheduler.ts';

// The vectors of other FSRS implementations, through the one entry and nothing else.
const exact = { ...DEFAULT_PARAMETERS, fuzz: false };
const rated = (grade: number): Rating => RATINGS[grade - 1]!;

describe('FSRS-6 with its default weights', () => {
  test('the default weights are those of FSRS-6', () => {
    expect(DEFAULT_PARAMETERS.weights).toEqual([
      0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
      1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]);
    expect(DEFAULT_PARAMETERS).toMatchObject({
      desiredRetention: 0.9,
      maximumIntervalDays: 36_500,
      learningStepsSeconds: [60, 600],
      relearningStepsSeconds: [600],
    });
    for (const [index, [least, most]] of WEIGHT_BOUNDS.entries()) {
      expect(DEFAULT_PARAMETERS.weights[index]).toBeGreaterThanOrEqual(least);
      expect(DEFAULT_PARAMETERS.weights[index]).toBeLessThanOrEqual(most);
    }
  });

  test('ratings 3,3,3,3,3,3,1,1,3,3,3,3,3, each when due (py-fsrs test_basic.py, ts-fsrs FSRS-6.test.ts)', () => {
    let memory: Memory = { state: 'new' };
    let at = Date.UTC(2022, 10, 29, 12, 30);
    const days = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].map((grade) => {
      memory = schedule(memory, rated(grade), { at, zone: 'UTC', rolloverHour: 4, seed: null }, exact);
      if (memory.state !== 'new') at = memory.dueAt;
      return memory.state === 'review' ? memory.intervalDays : 0;
    });
    expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  const elapsed = [0, 0, 1, 3, 8, 21];
  const answers = [1, 3, 3, 3, 3, 3].map((grade, index) => ({ rating: rated(grade), elapsedDays: elapsed[index]! }));

  test('ratings 1,3,3,3,3,3 after 0,0,1,3,8,21 days (fsrs-rs src/inference.rs)', () => {
    const memory = strengthAfter(answers)!;
    expect(memory.stability).toBeCloseTo(53.62691, 4);
    expect(memory.difficulty).toBeCloseTo(6.3574867, 6);
    const noSameDay = DEFAULT_PARAMETERS.weights.map((weight, index) => (index >= 17 && index <= 19 ? 0 : weight));
    expect(strengthAfter(answers, noSameDay)!.stability).toBeCloseTo(53.335106, 4);
    expect(strengthAfter([])).toBeNull();
  });

  test('the next states of a new card are the initial strengths, and their intervals at 90 % the stabilities', () => {
    const states = nextStates(null, 0);
    expect(RATINGS.map((rating) => states[rating].memory.stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    for (const rating of RATINGS) {
      expect(states[rating].interval).toBeCloseTo(states[rating].memory.stability, 10);
    }
    // D0(G) = w4 − e^(w5·(G − 1)) + 1, within 1 and 10.
    expect(states.good.memory.difficulty).toBeCloseTo(6.4133 - Math.exp(0.8334 * 2) + 1, 7);
    expect(states.easy.memory.difficulty).toBe(DIFFICULTY_BOUNDS.least);
    const step = nextStates(strengthAfter(answers.slice(0, 5)), 21).good.memory;
    expect(step).toEqual(strengthAfter(answers));
  });

  test('the curve of a stability of 1 day at 0 to 3 days (ts-fsrs algorithm.test.ts)', () => {
    const { recall } = fsrs6(DEFAULT_PARAMETERS.weights);
    const expected = [1, 0.9, 0.84588465, 0.8093881];
    for (const [days, value] of expected.entries()) expect(recall(days, 1)).toBeCloseTo(value, 8);
  });

  test('intervals of a stability of 1 day for retentions of 0.2 to 1 (fsrs-rs test_next_interval)', () => {
    const retentions = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    expect(retentions.map((retention) => intervalFor(1, retention))).toEqual([34793, 2508, 387, 90, 27, 9, 3, 1, 1]);
  });

  test('stability never leaves its bounds, whatever is answered', () => {
    const again = Array.from({ length: 60 }, () => ({ rating: 'again' as const, elapsedDays: 1 }));
    expect(strengthAfter(again)!.stability).toBeGreaterThanOrEqual(STABILITY_BOUNDS.least);
    const easy = Array.from({ length: 60 }, () => ({ rating: 'easy' as const, elapsedDays: 3_000 }));
    expect(strengthAfter(easy)!.stability).toBeLessThanOrEqual(STABILITY_BOUNDS.most);
  });
});

describe('Anki’s rules', () => {
  test.each([
    { steps: [60, 600], step: 0, waits: [60, 330, 600] },
    { steps: [60, 600], step: 1, waits: [60, 600, null] },
    { steps: [600], step: 0, waits: [600, 900, null] },
    { steps: [60, 600, 6000], step: 2, waits: [60, 6000, null] },
  ])('steps of $steps s at $step: again, hard, good wait $waits', ({ steps, step, waits }) => {
    const outcomes = (['again', 'hard', 'good'] as const).map((rating) => stepAfter(steps, step, rating));
    expect(outcomes.map((outcome) => (outcome.kind === 'step' ? outcome.delaySeconds : null))).toEqual(waits);
  });

  test.each([
    { threshold: 3, first: [3, 5, 7] },
    { threshold: 8, first: [8, 12] },
  ])('a leech threshold of $threshold is met at $first lapses', ({ threshold, first }) => {
    const met = Array.from({ length: first.at(-1)! + 1 }, (_, lapses) => lapses).filter((lapses) =>
      isLeech(lapses, threshold),
    );
    expect(met).toEqual(first);
  });

  // delta = 1 + 0.15·(days within 2.5–7) + 0.10·(7–20) + 0.05·(beyond 20), by hand.
  test.each([
    [1, 1, 1],
    [2.4, 2, 2],
    [2.5, 2, 4],
    [5, 4, 6],
    [7, 5, 9],
    [10, 8, 12],
    [20, 17, 23],
    [50, 46, 54],
    [100, 93, 107],
    [36_500, 34_673, 36_500],
  ])('an interval of %d days may be %d to %d', (interval, from, to) => {
    expect(fuzzRange(interval)).toEqual({ from, to });
  });
});

describe('weights of earlier versions', () => {
  // fsrs-rs’s check_and_fill_parameters on FSRS-4.5’s and FSRS-5’s default weights.
  const FSRS_45 = [
    0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474, 0.1367, 1.0461, 2.1072, 0.0793, 0.3246,
    1.587, 0.2272, 2.8755,
  ];
  const FSRS_5 = [
    0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11, 0.29605,
    2.2698, 0.2315, 2.9898, 0.51655, 0.6621,
  ];

  test('17 weights of FSRS-4.5 become 21: the difficulty rewritten, no same-day effect, the old curve', () => {
    const migrated = migrateWeights(FSRS_45);
    expect(migrated).toHaveLength(21);
    expect(migrated.slice(0, 4)).toEqual(FSRS_45.slice(0, 4));
    expect(migrated[4]).toBeCloseTo(7.6214, 10);
    expect(migrated[5]).toBeCloseTo(Math.log(1.2298 * 3 + 1) / 3, 12);
    expect(migrated[6]).toBeCloseTo(1.3975, 10);
    expect(migrated.slice(7)).toEqual([...FSRS_45.slice(7), 0, 0, 0, 0.5]);
  });

  test('19 weights of FSRS-5 gain w19 = 0 and w20 = 0.5, and 21 stay', () => {
    expect(migrateWeights(FSRS_5)).toEqual([...FSRS_5, 0, 0.5]);
    expect(migrateWeights(DEFAULT_PARAMETERS.weights)).toEqual(DEFAULT_PARAMETERS.weights);
  });

  test('with FSRS-5’s weights the curve is FSRS-5’s: R = (1 + 19/81 · t/S)^−0.5', () => {
    const { recall } = fsrs6(FSRS_5);
    for (const days of [0, 1, 10, 100]) expect(recall(days, 7)).toBeCloseTo((1 + ((19 / 81) * days) / 7) ** -0.5, 12);
  });
});
