import { failure, success, type Result } from '#lib/base/result.ts';
import type { ProgramProblem, ProgramResult, ProgramValue } from './program.ts';

/** Numbers and words of a result, all in all. */
const MOST = 50_000;
const DEEPEST = 6;
const LONGEST_WORD = 400;

/** Copies a result into plain data, or says what in it is none. Nothing of the program’s own objects is kept. */
export function cleanResult(found: unknown): Result<ProgramResult, ProgramProblem> {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    return failure({ kind: 'not-data', detail: 'the program returns no object with names' });
  }
  const count = { left: MOST };
  try {
    return success(record(found, 'result', { count, depth: 0 }));
  } catch (error) {
    if (error instanceof Refusal) return failure(error.problem);
    throw error;
  }
}

class Refusal extends Error {
  readonly problem: ProgramProblem;

  constructor(problem: ProgramProblem) {
    super(problem.detail);
    this.problem = problem;
  }
}

type Bounds = { readonly count: { left: number }; readonly depth: number };

function record(found: object, path: string, bounds: Bounds): Readonly<Record<string, ProgramValue>> {
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, clean(value, `${path}.${name}`, bounds)] as const),
  );
}

function clean(value: unknown, path: string, { count, depth }: Bounds): ProgramValue {
  count.left -= 1;
  if (count.left < 0) throw new Refusal({ kind: 'too-large', detail: `more than ${MOST} values` });
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string') {
    if (value.length <= LONGEST_WORD) return value;
    throw new Refusal({ kind: 'too-large', detail: `${path} is a text of ${value.length} characters` });
  }
  if (depth === DEEPEST) throw new Refusal({ kind: 'too-large', detail: `${path} is nested too deeply` });
  const inner = { count, depth: depth + 1 };
  if (Array.isArray(value)) return Array.from(value, (one, index) => clean(one, `${path}[${index}]`, inner));
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return Array.from(value as Float64Array, (one, index) => clean(one, `${path}[${index}]`, inner));
  }
  if (typeof value === 'object' && isPlain(value)) return record(value, path, inner);
  throw new Refusal({ kind: 'not-data', detail: `${path} is ${value === undefined ? 'undefined' : 'no plain data'}` });
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
