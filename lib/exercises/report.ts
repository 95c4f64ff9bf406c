import type { Localized } from '#lib/base/localized.ts';
import type { CheckName } from './exercise.ts';
import type { Lane, LaneRun, Message } from './lane.ts';

/** `pass`: right. `fail`: ran, but is not what was asked. `error`: could not be run to its end. */
export type Verdict = 'pass' | 'fail' | 'error';

/** `skipped`: the judge could not ask the question, and says why. */
export type CheckStatus = Verdict | 'skipped';

/** One element of a tensor that is off, with what it was held against. */
export type Mismatch = {
  readonly index: readonly number[];
  readonly expected: number;
  readonly actual: number;
  readonly tolerance: number;
};

/** Where a tensor differs: the worst elements first, and |difference|/tolerance for a heat map. */
export type Comparison = {
  /** Path of the output, such as `dx` or `run.mean`; empty when the function returns one tensor. */
  readonly output: string;
  readonly shape: readonly number[];
  readonly mismatched: number;
  readonly size: number;
  /** At most 8, worst first. */
  readonly worst: readonly Mismatch[];
  /** |difference|/tolerance in row-major order, at most 4096 elements; null where the tensor is larger. */
  readonly excess: readonly number[] | null;
  /** Where the tolerance came from. */
  readonly toleranceFrom: Message;
  /** In which call of several in a row, from 1 on; left out where there is one. */
  readonly step?: number | undefined;
  /** Plain values (lists, words, records) that differ, as a person reads them, cut short where they are long. */
  readonly plain?: { readonly expected: string; readonly actual: string } | undefined;
};

/** One row of the gradient table: a parameter, and how three gradients of it agree. */
export type GradientRow = {
  readonly parameter: string;
  readonly checked: number;
  readonly size: number;
  /** At the worst element. */
  readonly index: readonly number[];
  readonly yours: number;
  readonly numerical: number;
  readonly reference: number;
  /** |yours − numerical| / max|numerical|; at a kink, from the nearer of the one-sided slopes unless it lies between. */
  readonly relativeError: number;
  /** Error against step at that element, largest step first: the V curve. Empty where it was not drawn. */
  readonly curve: readonly StepError[];
  /** Whether yours and the numerical one agree as far as the numerical one is sure; left out in reports of earlier versions. */
  readonly agrees?: boolean | undefined;
};

/** A central difference with step h, and how far it is from the gradient that was handed in. */
export type StepError = {
  readonly step: number;
  /** |yours − D(h)| / max|numerical|. */
  readonly error: number;
};

/** What one check found. */
export type Check = {
  readonly name: CheckName;
  readonly lane: Lane;
  readonly status: CheckStatus;
  /** The function that was called; null for what concerns the whole module. */
  readonly function: string | null;
  /** The regime in which it shows; null when it holds for all. */
  readonly regime: string | null;
  /** In which call of several in a row it shows, from 1 on; left out where there is one. */
  readonly step?: number | undefined;
  readonly message: Message;
  /** What was asked, in the exercise’s own words: the title of a property. Null for the layers that all exercises share. */
  readonly title: Localized | null;
  /** Literal text to go with the message, such as the error the code threw, already shortened. */
  readonly detail: string | null;
  /** What was probably meant, or where it began; left out where nothing is known, and in reports of earlier versions. */
  readonly hint?: Message | undefined;
  /** What the function was given, where it is wrong; left out where nothing is known of it. */
  readonly inputs?: readonly ShownInput[] | undefined;
  readonly comparison: Comparison | null;
  readonly gradient: readonly GradientRow[];
  /** The largest |difference|/tolerance that was seen, 1 being the limit; null where nothing was compared. */
  readonly margin: number | null;
};

/** An input as a person reads it, cut short where it is long: `[["a", "b"]]`, `quadratic(A, b)`. */
export type ShownInput = { readonly name: string; readonly text: string };

/** Why it is wrong, confirmed in numbers; never a guess. */
export type Diagnosis =
  | { readonly kind: 'mistake'; readonly id: string; readonly title: Localized; readonly explanation: Localized }
  | { readonly kind: 'term'; readonly message: Message; readonly terms: readonly WrongTerm[] }
  | {
      /** `regime`: wrong in some kinds of input only. `output`: and there in some outputs only. */
      readonly kind: 'regime' | 'output';
      readonly message: Message;
      /** Titles of the kinds of input in which alone it is wrong. */
      readonly regimes: readonly Localized[];
    }
  | {
      readonly kind:
        | 'detached'
        | 'ratio'
        | 'transposed'
        | 'permuted'
        | 'few-elements'
        | 'unstable'
        | 'forward-not-backward';
      readonly message: Message;
    };

/** A named summand of the right result that is missing or scaled in what was handed in. */
export type WrongTerm = {
  /** The output that it is a summand of. */
  readonly output: string;
  readonly name: Localized;
  /** What it is multiplied by, at the sizes of one of the kinds of input; 0 where it is missing. It should be 1. */
  readonly coefficient: number;
  /** The coefficient’s name, such as `N/(N−1)`; null where it has none, or is 0. */
  readonly ratio: string | null;
};

/** What one call took. */
export type Usage = {
  /** Kernels launched: the same on every machine. */
  readonly kernels: number;
  /** The most bytes that tensors held at once, inputs included. */
  readonly peakBytes: number;
  readonly millis: number;
};

/** What a function takes at one size, beside the reference. Information, not a verdict. */
export type CostRow = {
  readonly function: string;
  readonly lane: Lane;
  readonly dims: Readonly<Record<string, number>>;
  readonly yours: Usage;
  readonly reference: Usage;
};

/** One line that the learner’s code printed. */
export type ConsoleLine = { readonly level: 'log' | 'warn' | 'error'; readonly text: string };

/** All that is said of one submission: numbers and strings, fit for JSON. */
export type Report = {
  readonly version: 1;
  /** pack/slug. */
  readonly exercise: string;
  readonly verdict: Verdict;
  readonly lanes: readonly LaneRun[];
  /** In the order in which they ran; the first that is not a pass is the one to read. */
  readonly checks: readonly Check[];
  readonly diagnosis: Diagnosis | null;
  /** By function, sizes growing; empty where the submission could not be called. */
  readonly cost: readonly CostRow[];
  /** Inputs can be drawn again from it. */
  readonly seed: number;
  readonly tookMillis: number;
  readonly console: readonly ConsoleLine[];
};
