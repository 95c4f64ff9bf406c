import type { FunctionSpec, TermsSpec } from '#lib/exercises/exercise.ts';

/** The named summands of one output, by its path; null where the exercise names none. */
export function termsOf({ terms }: FunctionSpec, path: string): TermsSpec | null {
  const named = path === '' ? 'value' : path;
  return terms && Object.hasOwn(terms, named) ? terms[named]! : null;
}
