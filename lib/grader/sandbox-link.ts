import type { Backend, Lane } from '#lib/exercises/lane.ts';
import type { ConsoleLine } from '#lib/exercises/report.ts';
import type { AutodiffQuestion } from '#lib/tensor/autodiff.ts';
import type { ModuleCalls } from '#lib/tensor/call-modules.ts';
import type { ModuleCode } from '#lib/tensor/evaluate-code.ts';
import type { Sweep } from '#lib/tensor/sweep.ts';
import type { WireValue } from '#lib/tensor/wire.ts';

/**
 * A way to a sandbox, whatever realm it lives in. Resolves with `gone` when the host has thrown the realm away; the
 * judge then reports it and asks nothing more of it.
 */
export type SandboxLink = { readonly ask: (request: SandboxRequest) => Promise<SandboxReply | SandboxGone> };

/** The host has thrown the sandbox away: one call ran over its deadline, all of them together did, or its realm died. */
export type SandboxGone = { readonly gone: 'deadline' | 'exhausted' | 'crashed'; readonly detail: string | null };

/** What the judge asks of the sandbox. Expected values, seeds and tolerances never appear here. */
export type SandboxRequest =
  /** Start the lane’s engine; answers with a `StartedLane`: the first of `backends` that it got. */
  | { readonly type: 'start'; readonly lane: Lane; readonly backends: readonly Backend[] }
  /** Launch common kernels before any module is loaded; answers with whether there are more parts. */
  | { readonly type: 'rehearse'; readonly lane: Lane; readonly part: number }
  /** Evaluate the learner’s module (JavaScript, CommonJS form) in every lane that was started, after the exercise’s prelude. */
  | {
      readonly type: 'load';
      readonly source: string;
      readonly prelude: string | null;
      readonly functions: readonly string[];
      readonly forbidden: readonly string[];
    }
  /** Evaluate a module of an exercise’s author in one lane, with the whole library; only where no learner’s is loaded. */
  | ({ readonly type: 'evaluate'; readonly lane: Lane; readonly module: number } & ModuleCode)
  /** Call one function once; answers with a `CallResult`. `module`: one that was evaluated; else the learner’s. */
  | {
      readonly type: 'call';
      readonly lane: Lane;
      readonly module?: number;
      readonly function: string;
      readonly args: readonly WireValue[];
      /** A promise that has not settled after this long is given up (`unsettled`). */
      readonly settleMillis: number;
    }
  /** Call one function and measure it; answers with a `Measured`. */
  | {
      readonly type: 'measure';
      readonly lane: Lane;
      readonly module?: number;
      readonly function: string;
      readonly args: readonly WireValue[];
      readonly settleMillis: number;
    }
  /** Call one function and look at every number on the way; answers with a `Trace`. */
  | {
      readonly type: 'trace';
      readonly lane: Lane;
      readonly function: string;
      readonly args: readonly WireValue[];
      readonly settleMillis: number;
    }
  /** Call one function once for each nudge; answers with one output of each call, flattened and joined. */
  | ({ readonly type: 'sweep'; readonly lane: Lane; readonly module?: number; readonly function: string } & Sweep)
  /** Take gradients through one call of a function; answers with `AutodiffGradients`. */
  | ({
      readonly type: 'autodiff';
      readonly lane: Lane;
      readonly module?: number;
      readonly function: string;
    } & AutodiffQuestion)
  /** Call one function of an author’s module for each list; answers with the values. `once`: floats, read back together. */
  | {
      readonly type: 'call-all';
      readonly lane: Lane;
      readonly module: number;
      readonly function: string;
      readonly lists: readonly (readonly WireValue[])[];
      readonly readBack: 'each' | 'once';
    }
  /** Evaluate modules of an exercise’s author and call them; answers with a list of `CallOutcome`s or null for each. */
  | {
      readonly type: 'call-modules';
      readonly lane: Lane;
      readonly modules: readonly ModuleCalls[];
      readonly settleMillis: number;
    };

/** Why a request could not be answered. */
export type SandboxFailure = {
  /**
   * `syntax` and `threw`: the learner’s. `forbidden`: a refused call. `missing`: no such export. `unsettled`: a
   * promise that never came back. `backend`: a kernel that this backend lacks, or no backend at all. `lost`: the GPU
   * went away. `refused`: a value that cannot cross. `budget`: too many
   * tensors or bytes.
   */
  readonly reason:
    | 'syntax'
    | 'threw'
    | 'forbidden'
    | 'missing'
    | 'unsettled'
    | 'backend'
    | 'lost'
    | 'refused'
    | 'budget';
  readonly message: string;
  /** 1-based place in the learner’s source, where known. */
  readonly line: number | null;
};

/** What the sandbox answers. Everything in it is untrusted until it has been checked. */
export type SandboxReply =
  | { readonly ok: true; readonly value: unknown; readonly console: readonly ConsoleLine[] }
  | { readonly ok: false; readonly failure: SandboxFailure; readonly console: readonly ConsoleLine[] };

/** The answer to `start`. `declined` says why each better backend was not taken. */
export type StartedLane = {
  readonly backend: Backend;
  readonly adapter: string | null;
  readonly declined: readonly { readonly backend: Backend; readonly reason: string }[];
};
