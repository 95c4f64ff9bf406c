import type { Backend, Lane } from '#lib/exercises/lane.ts';

/** How a submission is to be judged; the same options and the same seed give the same questions. */
export type JudgeOptions = {
  readonly lanes: readonly Lane[];
  /** For the device lane, best first; the first that starts on both sides is used. */
  readonly backends: readonly Backend[];
  readonly seed: number;
  /** True for Run (only the regimes marked visible), false for Submit. */
  readonly visibleOnly: boolean;
  /**
   * How a reference is proved: every element of every parameter is differentiated instead of a sample, and a regime in
   * which one stays undecided is reported.
   */
  readonly everyElement?: boolean;
  /** What is only shown is left out: curves of gradients, and costs where no number of kernels is asked for. */
  readonly verdictOnly?: boolean;
  /**
   * How a mistake is proved: once it is caught in the exact lane, what a report names later is left out – gradients behind wrong
   * values of a forward function, the device lane, properties and costs.
   */
  readonly untilCaught?: boolean;
};

/** Where a judgement stands, for people who wait. */
export type JudgeProgress =
  | { readonly phase: 'starting'; readonly lane: Lane }
  | { readonly phase: 'loading' }
  | {
      readonly phase: 'checking';
      readonly lane: Lane;
      readonly function: string;
      readonly regime: string;
      readonly done: number;
      readonly total: number;
    };
