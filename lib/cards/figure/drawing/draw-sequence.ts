import type { DrawnSequence } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkOf } from '#lib/cards/figure/marks/mark.ts';
import type { MarkDraw } from './mark-draw.ts';

const MOST_ITEMS = 64;

/** Items side by side, and arcs between them. */
export const drawSequence: MarkDraw<MarkOf<'sequence'>, DrawnSequence> = (mark, sheet, { common }) => {
  if (mark.items === undefined && mark.from === undefined)
    sheet.note('this mark has no data', 'give it “items” or “from”');
  const found = sheet.result(mark.from, 'from');
  const words = Array.isArray(found) ? found.map((word: unknown) => sheet.text(String(word))) : [];
  const texts = [...(mark.items ?? []).map((item) => sheet.text(item)), ...words].slice(0, MOST_ITEMS);
  const listOf = (field: 'values' | 'filled' | 'hatched'): readonly number[] => {
    const written = mark[field];
    return written === undefined ? [] : sheet.list(written, field);
  };
  const [values, filled, hatched] = [listOf('values'), listOf('filled'), listOf('hatched')];
  return {
    kind: 'sequence',
    ...common,
    items: texts.map((text, index) => ({
      text,
      value: values[index] ?? null,
      filled: filled.includes(index + 1),
      hatched: hatched.includes(index + 1),
    })),
    arcs: (mark.arcs ?? []).map(({ start, end, weight = 1, label }, index) => ({
      start: sheet.count(start, [1, Math.max(1, texts.length)], 'arcs', index, 'start'),
      end: sheet.count(end, [1, Math.max(1, texts.length)], 'arcs', index, 'end'),
      weight: Math.min(1, Math.max(0, sheet.number(weight, 'arcs', index, 'weight'))),
      label: sheet.textOr(label),
    })),
  };
};
