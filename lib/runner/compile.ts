import { transform } from 'sucrase';
import { failure, success, type Result } from '#lib/base/result.ts';

/** Why source does not compile, with its 1-based place. */
export type SyntaxProblem = { readonly message: string; readonly line: number | null; readonly column: number | null };

/**
 * A learner’s module as JavaScript in CommonJS form: types are stripped, nothing is checked, and every line stays
 * where it was.
 */
export function compile(source: string): Result<string, SyntaxProblem> {
  try {
    const { code } = transform(source, {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      production: true,
    });
    return success(code);
  } catch (error) {
    return failure(describe(error));
  }
}

/** sucrase puts the place into the message, as in `Unexpected token (3:14)`. */
function describe(error: unknown): SyntaxProblem {
  const text = error instanceof Error ? error.message : String(error);
  const place = /\((\d+):(\d+)\)\s*$/.exec(text);
  return {
    message: text.replace(/^Error transforming[^:]*: /, '').replace(/\s*\(\d+:\d+\)\s*$/, ''),
    line: place ? Number(place[1]) : null,
    column: place ? Number(place[2]) : null,
  };
}
