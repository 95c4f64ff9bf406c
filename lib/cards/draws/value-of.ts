import { success, type Result } from '#lib/base/result.ts';
import { evaluateValue } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression, type ExpressionProblem } from '#lib/cards/expression/expression.ts';
import { listNames, numberOf, type Value, type Values } from '#lib/cards/expression/value.ts';

/** An expression as a card has it: its text, a number, or a list of such, row by row. */
export type ExpressionText = string | number | readonly ExpressionText[];

/** The value of one of a card’s expressions with what it has drawn so far. */
export function valueOf(card: object, text: ExpressionText, values: Values): Result<Value, ExpressionProblem> {
  if (typeof text === 'number') return success(text);
  if (typeof text !== 'string') {
    const items: Value[] = [];
    for (const item of text) {
      const value = valueOf(card, item, values);
      if (!value.ok) return value;
      items.push(value.value);
    }
    return success(items);
  }
  const expression = readOnce(card, text, values);
  return expression.ok ? success(evaluateValue(expression.value, values)) : expression;
}

/** The same where a number is wanted; NaN for a list. */
export function numberIn(card: object, text: ExpressionText, values: Values): Result<number, ExpressionProblem> {
  const value = valueOf(card, text, values);
  return value.ok ? success(numberOf(value.value)) : value;
}

/** A card is drawn hundreds of times to be checked: its formulas are read once. */
const known = new WeakMap<object, Map<string, ReturnType<typeof parseExpression>>>();

function readOnce(card: object, text: string, values: Values): ReturnType<typeof parseExpression> {
  const own = known.get(card) ?? new Map<string, ReturnType<typeof parseExpression>>();
  known.set(card, own);
  // What a formula may name grows with those before it, and with an index that is bound around it.
  const lists = listNames(values);
  const key = `${Object.keys(values).join(' ')}/${[...lists].join(' ')}/${text}`;
  const expression = own.get(key) ?? parseExpression(text, Object.keys(values), lists);
  own.set(key, expression);
  return expression;
}
