import { failure, success, type Result } from '#lib/base/result.ts';
import { evaluateValue } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression, type ExpressionProblem } from '#lib/cards/expression/expression.ts';
import { itemsOf, type Value } from '#lib/cards/expression/value.ts';

/** Reads a number, or a list such as a shape: `[2, 3]`, `(2, 3)` or `2, 3`, whose items may be worked out (`4*8`). */
export function readTypedValue(typed: string): Result<Value, ExpressionProblem> {
  if (/^\s*(?:\[\s*\]|\(\s*\))\s*$/u.test(typed)) return success([]);
  const plain = typed.replace(/,\s*([)\]])\s*$/u, '$1');
  const first = parseExpression(plain, []);
  if (first.ok) return success(evaluateValue(first.value, {}));
  const tuple = /^(\s*)\((.*)\)(\s*)$/u.exec(plain);
  const bracketed = tuple ? `${tuple[1]}[${tuple[2]}]${tuple[3]}` : `[${plain}]`;
  const list = plain.includes(',') ? parseExpression(bracketed, []) : first;
  if (list.ok) return success(evaluateValue(list.value, {}));
  const { problem } = list;
  // A bracket that was put before it moves everything.
  return failure(list === first || tuple ? problem : { ...problem, column: Math.max(1, problem.column - 1) });
}

/** Whether a typed value is the expected one, within a tolerance or by the rounding of doubles; a number is a list of one. */
export function isSameTyped(got: Value, expected: Value, tolerance: number): boolean {
  if (typeof got === 'number' && typeof expected === 'number') {
    const apart = Math.abs(got - expected);
    return Number.isFinite(apart) && apart <= Math.max(tolerance * (1 + 1e-9), 1e-9 * Math.abs(expected));
  }
  const [one, other] = [itemsOf(got), itemsOf(expected)];
  return one.length === other.length && one.every((item, index) => isSameTyped(item, other[index]!, tolerance));
}
