import { callFunction, type CallResult, type ModuleFunction } from '#lib/tensor/call-function.ts';
import { callMany } from '#lib/tensor/call-many.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { evaluateModule } from '#lib/tensor/evaluate-module.ts';
import { measureCall, type Measured } from '#lib/tensor/measure-call.ts';
import { sweep, type Sweep } from '#lib/tensor/sweep.ts';
import type { WireValue } from '#lib/tensor/wire.ts';

/** A module whose author is trusted (the solution, a mistake), in the judge’s own realm. */
export type TrustedModule = {
  readonly engine: Engine;
  readonly has: (name: string) => boolean;
  /** Rejects with whatever the function throws, and where there is no such function. */
  readonly call: (name: string, args: readonly WireValue[]) => Promise<CallResult>;
  /** One result for each list of arguments, with a single read-back for all of them. */
  readonly callMany: (name: string, lists: readonly (readonly WireValue[])[]) => Promise<WireValue[]>;
  readonly measure: (name: string, args: readonly WireValue[], now: () => number) => Promise<Measured>;
  readonly sweep: (name: string, question: Sweep) => Promise<Float64Array>;
};

/** Evaluates a trusted module on one engine; throws where it does. */
export function trustedModule(engine: Engine, source: string): TrustedModule {
  const exports = evaluateModule(engine, source, { ...engine.tf, __esModule: true });
  const named = (name: string): ModuleFunction => {
    const found = exports[name];
    if (typeof found !== 'function') throw new Error(`the solution does not export ${name}`);
    return found as ModuleFunction;
  };
  return {
    engine,
    has: (name) => typeof exports[name] === 'function',
    call: async (name, args) => callFunction(engine, named(name), args),
    callMany: async (name, lists) => callMany(engine, named(name), lists),
    measure: async (name, args, now) => measureCall(engine, named(name), args, { now, settle: (pending) => pending }),
    sweep: async (name, question) => sweep(engine, named(name), question),
  };
}
