import type { ModuleFunction } from './call-function.ts';
import { calledSpecially } from './called-specially.ts';
import type { Engine } from './engine.ts';
import { evaluateModule, type ModuleExports } from './evaluate-module.ts';

/** A module (JavaScript in CommonJS form), and the prelude that makes functions for it; null where nothing is made. */
export type ModuleCode = { readonly source: string; readonly prelude: string | null };

/** Whose errors are not at a line of the module. */
const PRELUDE_NAME = 'prelude.ts';

/**
 * Runs a module whose functions may be given functions that its prelude makes, and may be called in steps. The prelude
 * runs first, in the same realm and on the same library; nothing that it exports can be reached from the module. Throws
 * whatever either throws.
 */
export function evaluateCode(engine: Engine, { source, prelude }: ModuleCode, library: object): ModuleExports {
  const makers = prelude === null ? {} : evaluateModule(engine, prelude, library, PRELUDE_NAME);
  const exported = evaluateModule(engine, source, library);
  return Object.fromEntries(
    Object.entries(exported).map(([name, value]) => [
      name,
      typeof value === 'function' ? calledSpecially(engine, value as ModuleFunction, makers) : value,
    ]),
  );
}
