import { mapLocalized } from '#lib/base/map-localized.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { fillTemplate } from '#lib/cards/template.ts';
import type { DrawnAxis, DrawnFigure, DrawnFrame, DrawnMark, DrawnPanel } from './drawn-figure.ts';
import { drawMark, namedMark } from './drawing/draw-mark.ts';
import type { FigureData } from './drawing/figure-data.ts';
import { Sheet, valuesWith } from './drawing/sheet.ts';
import type { Figure, FigureAxis, FigurePanel } from './figure.ts';
import { panelsOf } from './panels-of.ts';

/** Draws a figure with drawn values and a program’s results; the same give the same. Never throws. */
export function drawFigure(figure: Figure, data: FigureData): DrawnFigure {
  return drawWithFindings(figure, data).drawn;
}

/** The same, and what cannot be computed in it. */
export function drawWithFindings(
  figure: Figure,
  data: FigureData,
): { readonly drawn: DrawnFigure; readonly findings: readonly CardFinding[] } {
  const sheet = new Sheet(figure, { ...data, values: valuesWith(data) });
  const panels = panelsOf(figure).map(({ panel, path, list }) => drawPanel(panel, list, sheet.within(...path)));
  const description = mapLocalized(figure.description, (text, locale) =>
    fillTemplate(text, sheet.data.values, data.names ?? {}, locale),
  );
  const { failed, findings } = sheet;
  return { drawn: { description, panels, ...(failed.length > 0 && { failed }) }, findings };
}

function drawPanel(panel: FigurePanel, list: 'marks' | 'series', sheet: Sheet): DrawnPanel {
  const frame = frameOf(panel, sheet);
  const axes = frame?.kind === 'axes' ? frame : null;
  const styles = new Map<string, number>();
  let next = 0;
  const marks = panel.marks.flatMap((mark, index): DrawnMark[] => {
    const at = sheet.within(list, index);
    const named = namedMark(mark);
    if (!named) {
      at.note('a mark has one field, its name', 'begin it like “- curve: { … }”');
      return [];
    }
    const { name, spec } = named;
    const like = 'like' in spec && spec.like !== undefined ? styles.get(spec.like) : undefined;
    const style = like ?? (isStyled(name) ? next : 0);
    if (like === undefined && isStyled(name)) next += 1;
    if (spec.id !== undefined) styles.set(spec.id, style);
    const place = { common: { id: spec.id ?? null, label: at.textOr(spec.label), style }, axes };
    return [drawMark(name, spec, list === 'marks' ? at.within(name) : at, place)];
  });
  return { title: sheet.textOr(panel.title), frame, marks };
}

/** Marks of which several in one picture are told apart by their looks. */
function isStyled(name: string): boolean {
  return ['curve', 'points', 'bars', 'histogram', 'area', 'band', 'contour', 'path', 'arrow', 'marker'].includes(name);
}

function frameOf({ x, y, view }: FigurePanel, sheet: Sheet): DrawnFrame | null {
  if (x && y) return { kind: 'axes', x: axisOf(x, sheet.within('x')), y: axisOf(y, sheet.within('y')) };
  if (!view) return null;
  const at = sheet.within('view');
  const { squares } = view;
  return {
    kind: 'view',
    x: at.pair(view.x, 'x'),
    y: at.pair(view.y, 'y'),
    down: view.down,
    squares: squares === undefined ? null : at.number(squares, 'squares'),
  };
}

function axisOf({ label, from, to, scale }: FigureAxis, sheet: Sheet): DrawnAxis {
  return { label: sheet.text(label), from: sheet.number(from, 'from'), to: sheet.number(to, 'to'), scale };
}
