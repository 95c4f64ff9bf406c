import { invariant, unreachable } from '#lib/base/invariant.ts';
import type { Expression, Operator } from './expression-tree.ts';
import { EXPRESSION_CONSTANTS, EXPRESSION_FUNCTIONS } from './expression-functions.ts';
import { isSame, isSameValue } from './rounding.ts';
import { holds, numberOf, type Value, type Values } from './value.ts';

/**
 * The value of a formula in double precision; NaN or infinite where it is undefined, never an error. An index outside its
 * list gives NaN, and so does a sum of more than 10,000 terms in all.
 */
export function evaluateValue(expression: Expression, values: Values): Value {
  return new Evaluation().of(expression, values);
}

/** The same of a formula that gives a number; NaN where it gives a list. */
export function evaluateExpression(expression: Expression, values: Values): number {
  return numberOf(evaluateValue(expression, values));
}

const MOST_TERMS = 10_000;

class Evaluation {
  private terms = 0;

  of(expression: Expression, values: Values): Value {
    switch (expression.node) {
      case 'number':
        return expression.value;
      case 'name':
        return valueOfName(expression.name, values);
      case 'negate':
        return elementwise((_, x) => -x, 0, this.of(expression.of, values));
      case 'not':
        return negated(this.of(expression.of, values));
      case 'binary':
        return this.binary(expression, values);
      case 'list':
        return expression.items.map((item) => this.of(item, values));
      case 'index':
        return itemAt(this.of(expression.of, values), numberOf(this.of(expression.at, values)));
      case 'if':
        return this.chosen(expression, values);
      case 'series':
        return this.series(expression, values);
      case 'call': {
        const known = EXPRESSION_FUNCTIONS.get(expression.function);
        invariant(known, `a function “${expression.function}”, which the parser has let through`);
        return known.apply(...expression.args.map((arg) => this.of(arg, values)));
      }
      default:
        return unreachable(expression);
    }
  }

  private binary({ operator, left, right }: Node<'binary'>, values: Values): Value {
    const first = this.of(left, values);
    if (operator !== 'and' && operator !== 'or') return apply(operator, first, this.of(right, values));
    if (isUndefined(first)) return NaN;
    // The right side is left alone where the left one decides: `i <= len(x) and x[i] > 0`.
    if (holds(first) === (operator === 'or')) return operator === 'or' ? 1 : 0;
    return negated(negated(this.of(right, values)));
  }

  private chosen({ condition, ifTrue, ifFalse }: Node<'if'>, values: Values): Value {
    const decided = this.of(condition, values);
    if (isUndefined(decided)) return NaN;
    return this.of(holds(decided) ? ifTrue : ifFalse, values);
  }

  private series({ series, name, from, to, body }: Node<'series'>, values: Values): Value {
    const [first, last] = [from, to].map((end) => wholeOf(numberOf(this.of(end, values))));
    if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) return NaN;
    const operator = series === 'sum' ? '+' : '*';
    let total: Value = series === 'sum' ? 0 : 1;
    // One scope for all terms, without a prototype: any name can be bound.
    const scope = Object.assign(Object.create(null) as Record<string, Value>, values);
    for (let at = first; at <= last; at += 1) {
      this.terms += 1;
      if (this.terms > MOST_TERMS) return NaN;
      scope[name] = at;
      total = apply(operator, total, this.of(body, scope));
    }
    return total;
  }
}

type Node<Name extends Expression['node']> = Extract<Expression, { readonly node: Name }>;

function valueOfName(name: string, values: Values): Value {
  const value = Object.hasOwn(values, name) ? values[name] : EXPRESSION_CONSTANTS.get(name);
  invariant(value !== undefined, `a value for “${name}”, which the parser has let through`);
  return value;
}

function apply(operator: Exclude<Operator, 'and' | 'or'>, left: Value, right: Value): Value {
  if (operator === '==' || operator === '!=') {
    if (isUndefined(left) || isUndefined(right)) return NaN;
    return isSameValue(left, right) === (operator === '==') ? 1 : 0;
  }
  return elementwise(ARITHMETIC[operator], left, right);
}

const ARITHMETIC: Readonly<Record<Exclude<Operator, 'and' | 'or' | '==' | '!='>, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  '<': (a, b) => truth(a < b && !isSame(a, b), a, b),
  '<=': (a, b) => truth(a < b || isSame(a, b), a, b),
  '>': (a, b) => truth(a > b && !isSame(a, b), a, b),
  '>=': (a, b) => truth(a > b || isSame(a, b), a, b),
};

/** A comparison with what is undefined is undefined: `not (x[9] > 2)` does not hold by accident. */
function truth(compared: boolean, a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? NaN : compared ? 1 : 0;
}

/** Number by number; a number goes with each item of a list, lists of different lengths with nothing. */
function elementwise(each: (a: number, b: number) => number, left: Value, right: Value): Value {
  if (typeof left === 'number') {
    return typeof right === 'number' ? each(left, right) : right.map((item) => elementwise(each, left, item));
  }
  if (typeof right === 'number') return left.map((item) => elementwise(each, item, right));
  if (left.length !== right.length) return NaN;
  return left.map((item, index) => elementwise(each, item, right[index]!));
}

function isUndefined(value: Value): boolean {
  return typeof value === 'number' && Number.isNaN(value);
}

function negated(value: Value): Value {
  return Number.isNaN(numberOf(value)) ? NaN : holds(value) ? 0 : 1;
}

function itemAt(list: Value, at: number): Value {
  return typeof list === 'number' ? NaN : (list[wholeOf(at) - 1] ?? NaN);
}

function wholeOf(x: number): number {
  const nearest = Math.round(x);
  return Number.isFinite(x) && (nearest === 0 ? Math.abs(x) < 1e-9 : isSame(x, nearest)) ? nearest : NaN;
}
