import { callFunction, type CallResult, type ModuleFunction } from './call-function.ts';
import type { Engine } from './engine.ts';
import { evaluateCode, type ModuleCode } from './evaluate-code.ts';
import type { ModuleExports } from './evaluate-module.ts';
import type { WireValue } from './wire.ts';

/** A module, and what is to be called in it. */
export type ModuleCalls = ModuleCode & {
  readonly calls: readonly { readonly function: string; readonly args: readonly WireValue[] }[];
};

/** What a call came to: a result, or the name and the message of what it threw. */
export type CallOutcome = CallResult | { readonly thrown: string };

/** Evaluates modules with the whole library, and makes all their calls; null in place of a module that does not evaluate. */
export async function callModules(
  engine: Engine,
  modules: readonly ModuleCalls[],
  settle?: Parameters<typeof callFunction>[3],
): Promise<(CallOutcome[] | null)[]> {
  const outcomes: (CallOutcome[] | null)[] = [];
  for (const { calls, ...code } of modules) {
    const exported = evaluated(engine, code);
    if (!exported) {
      outcomes.push(null);
      continue;
    }
    const ofModule: CallOutcome[] = [];
    for (const { function: name, args } of calls) {
      const found = exported[name];
      try {
        if (typeof found !== 'function') throw new Error(`the module does not export ${name}`);
        ofModule.push(await callFunction(engine, found as ModuleFunction, args, settle));
      } catch (error) {
        ofModule.push({ thrown: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
      }
    }
    outcomes.push(ofModule);
  }
  return outcomes;
}

function evaluated(engine: Engine, code: ModuleCode): ModuleExports | null {
  try {
    return evaluateCode(engine, code, { ...engine.tf, __esModule: true });
  } catch {
    return null;
  }
}
