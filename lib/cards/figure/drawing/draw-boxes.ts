import type { BoxStyle, DrawnBoxes } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkOf } from '#lib/cards/figure/marks/mark.ts';
import type { MarkDraw } from './mark-draw.ts';
import { numberFrom, recordsOf } from './read-data.ts';

/** Rectangles as they are written, or as a program returned them. */
export const drawBoxes: MarkDraw<MarkOf<'boxes'>, DrawnBoxes> = (mark, sheet, { common }) => {
  if (mark.items === undefined && mark.from === undefined)
    sheet.note('this mark has no data', 'give it “items” or “from”');
  const written = (mark.items ?? []).map(({ id, box, label, style }, index) => {
    const corner = (place: number): number => sheet.number(box[place] ?? NaN, 'items', index, 'box', place);
    const corners = [corner(0), corner(1), corner(2), corner(3)] as const;
    if (corners[0] >= corners[2] || corners[1] >= corners[3])
      sheet.note(
        'this box ends before it begins',
        'write x1, y1, x2, y2 with x1 < x2 and y1 < y2',
        'items',
        index,
        'box',
      );
    return { id, box: corners, label: sheet.textOr(label), style, state: null };
  });
  const returned = recordsOf(sheet.result(mark.from, 'from')).map((record, index) => {
    const box = Array.isArray(record['box']) ? record['box'].map(numberFrom) : [];
    const state = mark.style === undefined ? null : wordOf(record[mark.style]);
    return {
      id: wordOf(record['id']) ?? String(index + 1),
      box: [box[0] ?? NaN, box[1] ?? NaN, box[2] ?? NaN, box[3] ?? NaN] as const,
      label: sheet.text(wordOf(record['label']) ?? [record['id'], record['score']].flatMap(shown).join(' ')),
      style: STYLES[state ?? ''] ?? 'solid',
      state,
    };
  });
  const all = [...written, ...returned].filter(({ box }) => box.every(Number.isFinite));
  return { kind: 'boxes', ...common, items: all.slice(0, 60) };
};

/** How boxes look by the state that a program gives them. */
const STYLES: Readonly<Record<string, BoxStyle>> = {
  solid: 'solid',
  dashed: 'dashed',
  dotted: 'dotted',
  thin: 'thin',
  thick: 'thick',
  filled: 'filled',
  hatched: 'hatched',
  waiting: 'thin',
  current: 'thick',
  kept: 'filled',
  removed: 'dashed',
};

function wordOf(found: unknown): string | null {
  return typeof found === 'string' && found !== '' ? found : null;
}

function shown(found: unknown): readonly string[] {
  return typeof found === 'string' || typeof found === 'number' ? [String(found)] : [];
}
