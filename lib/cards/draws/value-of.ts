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

/**
 * A card is drawn hundreds of times to be checked, and its formulas are read once. What a formula may name grows with each value
 * that is drawn: a step down this tree.
 */
type Scope = { readonly formulas: Map<string, ReturnType<typeof parseExpression>>; readonly next: Map<string, Scope> };

/** What each card may name before it has drawn anything. */
const beginnings = new WeakMap<object, Scope>();
/** What may be named beside values that grew by `addValue`. */
const scopes = new WeakMap<Values, Scope>();

/** No values of a card yet; without a prototype, whose members are none of them. */
export function noValues(card: object): Record<string, Value> {
  const values = Object.create(null) as Record<string, Value>;
  scopes.set(values, beginningOf(card));
  return values;
}

/** Adds a value to those that began with `noValues`. */
export function addValue(values: Record<string, Value>, name: string, value: Value): void {
  const scope = scopes.get(values);
  values[name] = value;
  if (scope) scopes.set(values, below(scope, name, value));
}

function readOnce(card: object, text: string, values: Values): ReturnType<typeof parseExpression> {
  const { formulas } = scopes.get(values) ?? scopeOf(card, values);
  const before = formulas.get(text);
  if (before) return before;
  const expression = parseExpression(text, Object.keys(values), listNames(values));
  formulas.set(text, expression);
  return expression;
}

function scopeOf(card: object, values: Values): Scope {
  return Object.entries(values).reduce((scope, [name, value]) => below(scope, name, value), beginningOf(card));
}

function beginningOf(card: object): Scope {
  const known = beginnings.get(card) ?? { formulas: new Map(), next: new Map() };
  beginnings.set(card, known);
  return known;
}

function below({ next }: Scope, name: string, value: Value): Scope {
  const key = typeof value === 'number' ? name : `${name}[]`;
  const known = next.get(key) ?? { formulas: new Map(), next: new Map() };
  next.set(key, known);
  return known;
}
