import type { EpochMillis, LocalDay } from '#lib/base/time.ts';

/** What is remembered of a card that has been answered at least once. */
type Trace = {
  /** Days until retrievability falls to 0.9. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  readonly dueAt: EpochMillis;
  readonly lastReviewAt: EpochMillis;
  /** The study day of that review as its row of the log has it; days are counted from it wherever the learner is later. */
  readonly lastReviewDay?: LocalDay | undefined;
  readonly reps: number;
  readonly lapses: number;
};

/** A card’s memory. A new card has no stability; a card in its steps has a step. */
export type Memory =
  | { readonly state: 'new' }
  | (Trace & { readonly state: 'learning' | 'relearning'; readonly step: number })
  | (Trace & {
      readonly state: 'review';
      readonly intervalDays: number;
      /** Only there where no answer has shown it yet: a miss takes it back. */
      readonly isProvisional?: true | undefined;
    });

/** As much of a memory as its recall at a moment depends on. */
export type RecallBasis =
  | { readonly state: 'new' }
  | ({ readonly state: Exclude<Memory['state'], 'new'> } & Pick<Trace, 'stability' | 'lastReviewAt'>);

/** As much of a card as says how far one is with it. */
export type CardStanding = { readonly memory: RecallBasis; readonly suspended: boolean };

/** All that is known of one card for one learner; the fold of its review log. */
export type CardState = {
  readonly memory: Memory;
  readonly suspended: boolean;
  /** Hidden until this study day; null when not buried. */
  readonly buriedUntil: LocalDay | null;
  /**
   * The place of a new card that was moved: below 0 before all other new cards, above 0 behind them, the lowest first. Left out
   * where it was not moved, or is no longer new.
   */
  readonly newRank?: number | undefined;
};
