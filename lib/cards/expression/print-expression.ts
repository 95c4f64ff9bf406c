import { unreachable } from '#lib/base/invariant.ts';
import type { Expression } from './expression-tree.ts';

/** Writes a formula so that reading it gives the same tree again; every operation in parentheses. */
export function printExpression(expression: Expression): string {
  switch (expression.node) {
    case 'number':
      return String(expression.value);
    case 'name':
      return expression.name;
    case 'negate':
      return `(-${printExpression(expression.of)})`;
    case 'not':
      return `(not ${printExpression(expression.of)})`;
    case 'binary':
      return `(${printExpression(expression.left)} ${expression.operator} ${printExpression(expression.right)})`;
    case 'list':
      return `[${printAll(expression.items)}]`;
    case 'index':
      return `${printExpression(expression.of)}[${printExpression(expression.at)}]`;
    case 'if':
      return `if(${printAll([expression.condition, expression.ifTrue, expression.ifFalse])})`;
    case 'series':
      return `${expression.series}(${expression.name}, ${printAll([expression.from, expression.to, expression.body])})`;
    case 'call':
      return `${expression.function}(${printAll(expression.args)})`;
    default:
      return unreachable(expression);
  }
}

function printAll(expressions: readonly Expression[]): string {
  return expressions.map(printExpression).join(', ');
}
