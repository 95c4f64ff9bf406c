import type { ProgramArguments } from './program.ts';

/** Taken before the realm’s doors are closed. */
const Compile = Function;

/** The function that a module (JavaScript in CommonJS form) exports by default; throws whatever the module throws. */
export function evaluateProgram(code: string): (values: ProgramArguments) => unknown {
  const exports: Record<string, unknown> = {};
  const require = (name: string): never => {
    throw new Error(`a program imports nothing, not even “${name}”`);
  };
  // It runs where nothing of ours is: in an opaque frame, or in a thread that checks packs of this repository.
  // oxlint-disable-next-line typescript/no-implied-eval
  new Compile('exports', 'require', `"use strict";${code}`)(exports, require);
  const { default: program } = exports;
  if (typeof program !== 'function') throw new NoFunction();
  return program as (values: ProgramArguments) => unknown;
}

/** The module has no function as its default export. */
export class NoFunction extends Error {}
