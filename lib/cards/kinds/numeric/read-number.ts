import type { Result } from '#lib/base/result.ts';
import { success } from '#lib/base/result.ts';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression, type ExpressionProblem } from '#lib/cards/expression/expression.ts';

/** Powers of ten that may follow a typed number. */
const POWERS: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, B: 1e9, 万: 1e4, 亿: 1e8 };

/** Reads a typed number: `138,357,544`, `25%`, `1.2k`, `3e-4`, `3/4`, or a small calculation such as `2*0.9`. */
export function readNumber(typed: string): Result<number, ExpressionProblem> {
  const expression = parseExpression(typed, Object.keys(POWERS));
  return expression.ok ? success(evaluateExpression(expression.value, POWERS)) : expression;
}
