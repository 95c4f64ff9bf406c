import type { ReturnsSpec } from './exercise.ts';

/** Every output of a function by its path, as in `run.mean`; `value` where it returns one thing. */
export function outputPaths(returns: ReturnsSpec): string[] {
  if (typeof returns === 'string') return ['value'];
  return Object.entries(returns).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [name] : Object.keys(inner).map((field) => `${name}.${field}`),
  );
}
