import { snakeCase } from '#lib/base/snake-case.ts';
import type { FunctionSpec, ReturnsSpec } from '#lib/exercises/exercise.ts';

/** A function as a module of Python has it. */
export type PythonFunction = {
  readonly name: string;
  /** Its name there. */
  readonly python: string;
  readonly params: readonly string[];
  readonly returns: ReturnsSpec;
};

/** A submission in Python as it crosses to its sandbox, in place of the source: the judge looks into neither. */
export type PythonSource = { readonly text: string; readonly functions: readonly PythonFunction[] };

/** The source of a submission in Python, with what its sandbox has to know of the exercise. */
export function pythonSource(text: string, functions: readonly FunctionSpec[]): string {
  const asked = functions.filter(({ hidden }) => !hidden);
  return JSON.stringify({ text, functions: asked.map((fn) => pythonFunction(fn)) } satisfies PythonSource);
}

/** What `pythonSource` has written. */
export function readPythonSource(source: string): PythonSource {
  return JSON.parse(source) as PythonSource;
}

function pythonFunction({ name, params, returns }: FunctionSpec): PythonFunction {
  const named = params.map((param) =>
    param.endsWith('?') ? `${snakeCase(param.slice(0, -1))}=None` : snakeCase(param),
  );
  return { name, python: snakeCase(name), params: named, returns };
}
