/** How a learner’s cards are scheduled. */
export type SchedulerParameters = {
  /** The 21 weights w0 … w20 of FSRS-6. */
  readonly weights: readonly number[];
  /** Probability of recall at which a card falls due, 0.7 to 0.99. */
  readonly desiredRetention: number;
  readonly learningStepsSeconds: readonly number[];
  readonly relearningStepsSeconds: readonly number[];
  readonly maximumIntervalDays: number;
  /** Whether intervals are spread a little, so that cards learnt together part. */
  readonly fuzz: boolean;
  /** When a card counts as a leech, and whether it is then suspended or only marked; absent is Anki’s threshold, marked. */
  readonly leech?: { readonly lapses: number; readonly suspends: boolean };
  /** Whether passing other things credits these cards; absent: yes. */
  readonly implicitCredit?: boolean;
};

/** FSRS-6’s default weights and Anki’s default steps (`docs/decisions`). */
export const DEFAULT_PARAMETERS: SchedulerParameters = {
  weights: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ],
  desiredRetention: 0.9,
  learningStepsSeconds: [60, 600],
  relearningStepsSeconds: [600],
  maximumIntervalDays: 36_500,
  fuzz: true,
};
