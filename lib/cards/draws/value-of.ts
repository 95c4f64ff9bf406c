import { success, type Result } from '#lib/base/result.ts';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression, type ExpressionProblem } from '#lib/cards/expression/expression.ts';
import type { Values } from '#lib/cards/expression/value.ts';

/** The value of one of a card’s expressions with what it has drawn so far. */
export function valueOf(card: object, text: string, values: Values): Result<number, ExpressionProblem> {
  const expression = readOnce(card, text, Object.keys(values));
  return expression.ok ? success(evaluateExpression(expression.value, values)) : expression;
}

/** A card is drawn hundreds of times to be checked: its formulas are read once. */
const known = new WeakMap<object, Map<string, ReturnType<typeof parseExpression>>>();

function readOnce(card: object, text: string, names: readonly string[]): ReturnType<typeof parseExpression> {
  const own = known.get(card) ?? new Map<string, ReturnType<typeof parseExpression>>();
  known.set(card, own);
  // What a formula may name grows with those before it.
  const key = `${names.length} ${text}`;
  const expression = own.get(key) ?? parseExpression(text, names);
  own.set(key, expression);
  return expression;
}
