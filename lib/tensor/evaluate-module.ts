import type { Engine } from './engine.ts';
import { floatArrayOf } from './engine.ts';

/** Lines that `new Function` puts before a module’s first. */
const WRAPPER_LINES = 2;
const FILE_NAME = 'submission.ts';

/** Taken before a sandbox forbids code that is made from text. */
const Compile = Function;

/** What a module exported, by name. */
export type ModuleExports = Readonly<Record<string, unknown>>;

/**
 * Runs a module (JavaScript in CommonJS form) whose only import is the tensor library, given as `library`. In the
 * exact lane its `Float32Array` is the double one. Throws whatever the module throws.
 */
export function evaluateModule(
  engine: Engine,
  source: string,
  library: object,
  fileName: string = FILE_NAME,
): ModuleExports {
  const exports: Record<string, unknown> = {};
  const require = (name: string): object => {
    if (name === '@tensorflow/tfjs' || name === '@tensorflow/tfjs-core') return library;
    throw new Error(`Only '@tensorflow/tfjs' can be imported here, not '${name}'.`);
  };
  // This is the one place where text becomes code: trusted sources in the judge’s realm, learners’ in the sandbox.
  // oxlint-disable-next-line typescript/no-implied-eval
  const run = new Compile('exports', 'require', 'Float32Array', `${source}\n//# sourceURL=${fileName}`);
  run(exports, require, floatArrayOf(engine.precision));
  return exports;
}

/** The 1-based line of the module at which an error arose, as its stack tells; null where it does not. */
export function lineOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('stack' in error)) return null;
  const place = new RegExp(`${FILE_NAME.replace('.', '\\.')}:(\\d+)`).exec(String(error.stack));
  const line = place ? Number(place[1]) - WRAPPER_LINES : 0;
  return line >= 1 ? line : null;
}
