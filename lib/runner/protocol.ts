import type { Backend, Lane } from '#lib/exercises/lane.ts';
import type { ConsoleLine } from '#lib/exercises/report.ts';

/** Numbers as they cross: doubles in the exact lane, floats in the device lane. */
export type NumberArray = Float64Array | Float32Array | Int32Array | Uint8Array;

/** A tensor as it crosses: no engine’s object, only its numbers. */
export type WireTensor = {
  readonly tensor: true;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32' | 'bool';
  readonly data: NumberArray;
};

/** All that crosses between judge and sandbox. `undefined` stands for an argument left out. */
export type WireValue =
  | WireTensor
  | number
  | boolean
  | string
  | null
  | undefined
  | readonly WireValue[]
  | { readonly [field: string]: WireValue };

/** One changed element of one tensor argument. */
export type Nudge = {
  readonly argument: number;
  readonly field: string | null;
  readonly index: number;
  readonly value: number;
};

/** What the judge asks of the sandbox. Expected values, seeds and tolerances never appear here. */
export type SandboxRequest =
  /** Start the lane’s engine; answers with the backend that it really got. */
  | { readonly type: 'start'; readonly lane: Lane; readonly backends: readonly Backend[] }
  /** Evaluate the learner’s module (JavaScript, CommonJS form) in every lane that was started. */
  | {
      readonly type: 'load';
      readonly source: string;
      readonly functions: readonly string[];
      readonly forbidden: readonly string[];
    }
  /** Call one function once. */
  | { readonly type: 'call'; readonly lane: Lane; readonly function: string; readonly args: readonly WireValue[] }
  /** Call one function once for each set of nudges; answers with one output of each call, flattened and joined. */
  | {
      readonly type: 'sweep';
      readonly lane: Lane;
      readonly function: string;
      readonly args: readonly WireValue[];
      readonly output: string | null;
      readonly nudges: readonly (readonly Nudge[])[];
    };

/** Why a request could not be answered. */
export type SandboxFailure = {
  /** `syntax` and `threw`: the learner’s. `forbidden`: a refused call. `missing`: no such export. `backend`: a kernel that this backend lacks. `lost`: the GPU went away. `refused`: over a budget. */
  readonly reason: 'syntax' | 'threw' | 'forbidden' | 'missing' | 'backend' | 'lost' | 'refused';
  readonly message: string;
  /** 1-based place in the learner’s source, where known. */
  readonly line: number | null;
};

/** What the sandbox answers. Everything in it is untrusted until it has been checked. */
export type SandboxReply =
  | { readonly ok: true; readonly value: unknown; readonly console: readonly ConsoleLine[] }
  | { readonly ok: false; readonly failure: SandboxFailure; readonly console: readonly ConsoleLine[] };

/** The answer to `start`. */
export type StartedLane = { readonly backend: Backend; readonly adapter: string | null };

/** The answer to `call`. */
export type CallOutcome = {
  readonly value: WireValue;
  readonly inputsChanged: boolean;
  readonly leakedTensors: number;
};

/**
 * A way to a sandbox, whatever realm it lives in. Rejects with a `SandboxGone` when the host has thrown the realm
 * away (deadline, crash); the judge then reports it and asks nothing more.
 */
export type SandboxLink = { readonly ask: (request: SandboxRequest) => Promise<SandboxReply> };
