import { failure, success, type Result } from '#lib/base/result.ts';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression, type ExpressionProblem } from '#lib/cards/expression/expression.ts';

/** A typed count: `1184`, `1,184`, `1 184` or a calculation such as `4*4*3*24 + 24`. */
export function readCount(typed: string): Result<number, ExpressionProblem> {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/(?<![\d.])\d{1,3}(?:[,' ]\d{3})+(?![\d.])/gu, (grouped) => grouped.replaceAll(/\D/gu, ''));
  const expression = parseExpression(plain, []);
  return expression.ok ? success(evaluateExpression(expression.value, {})) : failure(expression.problem);
}
