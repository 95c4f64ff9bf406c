import type { Backend } from '#lib/exercises/lane.ts';
import { callModules, type CallOutcome, type ModuleCalls } from '#lib/tensor/call-modules.ts';
import type { DeclinedBackend, Engine, StartedEngine } from '#lib/tensor/engine.ts';
import type { ModuleCode } from '#lib/tensor/evaluate-code.ts';
import { knownNames } from './hints/known-names.ts';
import type { KnownNames } from './hints/names.ts';
import { trustedModule, type TrustedModule } from './trusted-module.ts';

/** Where the code of an exercise’s author runs in one lane: in the judge’s own realm, or in a sandbox of its own. */
export type ReferenceEngine = {
  readonly backend: Backend;
  readonly adapter: string | null;
  /** What TensorFlow.js has there, for hints. */
  readonly known: () => Promise<KnownNames>;
  /** Throws, or has every call reject, where the source does not evaluate. */
  readonly evaluate: (code: ModuleCode) => TrustedModule;
  /** Calls several modules at once; null in place of one that does not evaluate, or takes too long. */
  readonly callModules: (modules: readonly ModuleCalls[]) => Promise<readonly (readonly CallOutcome[] | null)[]>;
};

/** The engines of a judgement for both lanes; all code of the exercise runs on them. */
export type JudgeEngines = {
  readonly exactEngine: () => Promise<ReferenceEngine>;
  /** Starts the first of these that it can; rejects when there is none. */
  readonly deviceEngine: (
    backends: readonly Backend[],
  ) => Promise<{ readonly engine: ReferenceEngine; readonly declined: readonly DeclinedBackend[] }>;
};

/** Engines of the judge’s own realm. */
export type OwnEngines = {
  readonly exactEngine: () => Promise<Engine>;
  readonly deviceEngine: (backends: readonly Backend[]) => Promise<StartedEngine>;
};

/** Has an exercise’s code run in the judge’s own realm, with all its rights: only for packs that are ours. */
export function ownReference({ exactEngine, deviceEngine }: OwnEngines): JudgeEngines {
  const on = (engine: Engine): ReferenceEngine => ({
    backend: engine.backend,
    adapter: engine.adapter,
    known: async () => knownNames(engine.tf),
    evaluate: (code) => trustedModule(engine, code),
    callModules: (modules) => callModules(engine, modules),
  });
  return {
    exactEngine: async () => on(await exactEngine()),
    deviceEngine: async (backends) => {
      const { engine, declined } = await deviceEngine(backends);
      return { engine: on(engine), declined };
    },
  };
}
