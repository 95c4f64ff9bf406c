import { unreachable } from '#lib/base/invariant.ts';
import type { Expression } from './expression.ts';

/** Writes a formula so that reading it gives the same tree again; every operation in parentheses. */
export function printExpression(expression: Expression): string {
  switch (expression.node) {
    case 'number':
      return String(expression.value);
    case 'name':
      return expression.name;
    case 'negate':
      return `(-${printExpression(expression.of)})`;
    case 'binary':
      return `(${printExpression(expression.left)} ${expression.operator} ${printExpression(expression.right)})`;
    case 'call':
      return `${expression.function}(${expression.args.map(printExpression).join(', ')})`;
    default:
      return unreachable(expression);
  }
}
