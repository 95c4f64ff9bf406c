import { invariant, unreachable } from '#lib/base/invariant.ts';
import type { Expression, Operator } from './expression.ts';
import { numberOf, type Values } from './value.ts';
import { EXPRESSION_CONSTANTS, EXPRESSION_FUNCTIONS } from './expression-functions.ts';

/** The value of a formula in double precision; NaN or infinite where it is undefined, never an error. */
export function evaluateExpression(expression: Expression, values: Values): number {
  switch (expression.node) {
    case 'number':
      return expression.value;
    case 'name': {
      const value = Object.hasOwn(values, expression.name)
        ? values[expression.name]
        : EXPRESSION_CONSTANTS.get(expression.name);
      invariant(value !== undefined, `a value for “${expression.name}”, which the parser has let through`);
      return numberOf(value);
    }
    case 'negate':
      return -evaluateExpression(expression.of, values);
    case 'binary':
      return apply(
        expression.operator,
        evaluateExpression(expression.left, values),
        evaluateExpression(expression.right, values),
      );
    case 'call': {
      const known = EXPRESSION_FUNCTIONS.get(expression.function);
      invariant(known, `a function “${expression.function}”, which the parser has let through`);
      return known.apply(...expression.args.map((arg) => evaluateExpression(arg, values)));
    }
    default:
      return unreachable(expression);
  }
}

function apply(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return left ** right;
    default:
      return unreachable(operator);
  }
}
