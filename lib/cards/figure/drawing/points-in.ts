import type { ExpressionText } from '#lib/cards/draws/value-of.ts';
import type { Pair } from '#lib/cards/figure/drawn-figure.ts';
import { pairsOf } from './read-data.ts';
import type { Sheet } from './sheet.ts';

/**
 * The points of a mark: as they are written in its field, or as a program returned them. Heights alone stand at 1, 2, 3 …
 */
export function pointsIn<Field extends string>(
  mark: { readonly from?: unknown } & { readonly [Name in Field]?: ExpressionText | undefined },
  sheet: Sheet,
  field: Field,
): readonly Pair[] {
  const written: ExpressionText | undefined = mark[field];
  if (written !== undefined) return sheet.pairs(written, field);
  if (mark.from === undefined) {
    sheet.note('this mark has no data', `give it “${field}” or “from”`);
    return [];
  }
  const found = sheet.result(mark.from, 'from');
  if (found === undefined) return [];
  const pairs = pairsOf(found) ?? pairsOf(numbered(found));
  if (pairs) return pairs;
  sheet.note('this result is no list of points', 'return [[x, y], …] under this name', 'from');
  return [];
}

function numbered(found: unknown): unknown {
  return Array.isArray(found) ? found.map((y: unknown, index) => [index + 1, y]) : found;
}
