import { failure, success, type Result } from '#lib/base/result.ts';
import type { ExpressionProblem } from '#lib/cards/expression/expression.ts';

/**
 * The shapes that a typed text can mean: `30 30 8`, `30×30×8`, `30x30x8`, `30,30,8`, `[30, 30, 8]` and `(30, 30, 8)` are one;
 * `1,352` and `1 352` may be two axes or one with its thousands apart.
 */
export function readShape(typed: string): Result<readonly (readonly number[])[], ExpressionProblem> {
  const text = typed.normalize('NFKC');
  const foreign = /[^\d\s,;×xX*·、[\]()]/u.exec(text);
  if (foreign) return failure({ key: 'unknown-character', found: foreign[0], column: foreign.index + 1 });
  const inner = /^\s*(?:\[(?<square>[^[\]()]*)\]|\((?<round>[^[\]()]*)\)|(?<bare>[^[\]()]*))\s*$/u.exec(text);
  if (!inner) return failure({ key: 'unclosed', found: '', column: text.search(/[[\]()]/u) + 1 });
  const { square, round, bare } = inner.groups ?? {};
  const content = (square ?? round ?? bare ?? '').trim();
  const sizes = content.match(/\d+/gu)?.map(Number) ?? [];
  if (sizes.length === 0) return failure({ key: 'empty', found: '', column: 1 });
  const grouped = /^\d{1,3}(?:[, ]\d{3})+$/u.test(content) ? [[Number(content.replaceAll(/\D/gu, ''))]] : [];
  return success([sizes, ...grouped]);
}
