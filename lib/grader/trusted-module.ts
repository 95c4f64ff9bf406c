import { autodiff, type AutodiffGradients, type AutodiffQuestion } from '#lib/tensor/autodiff.ts';
import { callAll, callFunction, type CallResult, type ModuleFunction } from '#lib/tensor/call-function.ts';
import { callMany } from '#lib/tensor/call-many.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { evaluateCode, type ModuleCode } from '#lib/tensor/evaluate-code.ts';
import { measureCall, type Measured } from '#lib/tensor/measure-call.ts';
import { sweep, type Sweep } from '#lib/tensor/sweep.ts';
import type { WireValue } from '#lib/tensor/wire.ts';

/** A module whose author is trusted to be right (the solution, a mistake). */
export type TrustedModule = {
  /** Rejects with whatever the function throws, and where there is no such function. */
  readonly call: (name: string, args: readonly WireValue[]) => Promise<CallResult>;
  /** One result for each list of arguments. */
  readonly callAll: (name: string, lists: readonly (readonly WireValue[])[]) => Promise<WireValue[]>;
  /** The same for floats, with a single read-back for all of them. */
  readonly callMany: (name: string, lists: readonly (readonly WireValue[])[]) => Promise<WireValue[]>;
  /** By the tape of TensorFlow.js, which is no better than its gradients: the proof of an exercise holds them against differences. */
  readonly autodiff: (name: string, question: AutodiffQuestion) => Promise<AutodiffGradients>;
  readonly measure: (name: string, args: readonly WireValue[], now: () => number) => Promise<Measured>;
  /** `length`: how many numbers there will be. */
  readonly sweep: (name: string, question: Sweep, length: number) => Promise<Float64Array>;
};

/** Evaluates a trusted module on an engine of the judge’s own realm; throws where it does. */
export function trustedModule(engine: Engine, code: ModuleCode): TrustedModule {
  const exports = evaluateCode(engine, code, { ...engine.tf, __esModule: true });
  const named = (name: string): ModuleFunction => {
    const found = exports[name];
    if (typeof found !== 'function') throw new Error(`the solution does not export ${name}`);
    return found as ModuleFunction;
  };
  return {
    call: async (name, args) => callFunction(engine, named(name), args),
    callAll: async (name, lists) => callAll(engine, named(name), lists),
    callMany: async (name, lists) => callMany(engine, named(name), lists),
    autodiff: async (name, question) => autodiff(engine, named(name), question),
    measure: async (name, args, now) => measureCall(engine, named(name), args, { now, settle: (pending) => pending }),
    sweep: async (name, question) => sweep(engine, named(name), question),
  };
}
