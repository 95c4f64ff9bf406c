import { failure, success } from '#lib/base/result.ts';
import type { Result } from '#lib/base/result.ts';
import { ExpressionParser } from './expression-parser.ts';
import { readTokens } from './expression-tokens.ts';
import type { Expression } from './expression-tree.ts';
import { Refusal, TokenCursor, type ProblemKey } from './token-cursor.ts';

/** Why a text is no formula: a key of the catalogue (below `answers`), what stands there, and where, counted from 1. */
export type ExpressionProblem = {
  readonly key: ProblemKey;
  readonly found: string;
  readonly column: number;
};

const LONGEST = 500;

/**
 * Reads a formula: `+ - * / ^ %`, comparisons, `and or not`, `if(c, a, b)`, `x[i]`, `[a, b]`, `sum(i, a, b, body)`, the functions
 * and constants of expression-functions.ts, and `names`, of which `lists` are lists.
 * A product may be written without its sign (`2x`, `x y`, `y(1-y)`), but not of two numbers; `^` binds to the right and before a minus.
 * After a division such a product is refused, because `1/2x` is read in two ways. Brackets that make neither an index nor a
 * list are parentheses.
 */
export function parseExpression(
  text: string,
  names: Iterable<string>,
  lists: Iterable<string> = [],
): Result<Expression, ExpressionProblem> {
  if (text.trim() === '') return failure({ key: 'empty', found: '', column: 1 });
  if (text.length > LONGEST) return failure({ key: 'too-long', found: String(LONGEST), column: LONGEST });
  const tokens = readTokens(text);
  if (!tokens.ok)
    return failure({ key: 'unknown-character', found: tokens.problem.found, column: tokens.problem.column });
  const cursor = new TokenCursor(tokens.value, text.length);
  try {
    return success(new ExpressionParser(cursor, new Set(names), new Set(lists)).whole());
  } catch (error) {
    if (error instanceof Refusal) return failure(error.problem);
    throw error;
  }
}
