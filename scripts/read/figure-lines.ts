import type { Locale } from '#lib/base/localized.ts';
import { axisNumber } from '#lib/cards/figure/axis-number.ts';
import type { DrawnFigure, DrawnFrame, DrawnMark } from '#lib/cards/figure/drawn-figure.ts';
import { figureRows, type FigureWord } from '#lib/cards/figure/figure-rows.ts';

/** A figure as it can be read: what is said of it, its axes, its marks and their numbers. */
export function figureLines(figure: DrawnFigure | undefined, locale: Locale): string[] {
  if (!figure) return [];
  const word = (one: FigureWord): string =>
    typeof one === 'number' ? axisNumber(one) : typeof one === 'string' ? one : one[locale];
  return [
    `figure: ${figure.description[locale]}`,
    ...figure.panels.flatMap(({ title, frame, marks }) => [
      ...(title ? [`  ${title[locale]}`] : []),
      ...frameLines(frame, locale),
      ...marks.map((mark) => `  ${markLine(mark, locale)}`),
    ]),
    ...figureRows(figure).flatMap(({ name, columns, rows }) => [
      `  ${[name?.[locale] ?? '', columns.map(word).join(' | ')].join(': ')}`,
      ...rows.map((row) => `    ${row.map(word).join(' | ')}`),
    ]),
  ];
}

function frameLines(frame: DrawnFrame | null, locale: Locale): string[] {
  if (frame?.kind !== 'axes') return [];
  return [frame.x, frame.y].map(
    ({ label, from, to, scale }) => `  axis ${label[locale]}: ${axisNumber(from)} to ${axisNumber(to)}, ${scale}`,
  );
}

function markLine(mark: DrawnMark, locale: Locale): string {
  const named = [mark.kind, mark.id, mark.label?.[locale]].filter(Boolean).join(' ');
  if (mark.kind === 'table') {
    const rows = mark.rows.map(({ label, cells }) => [
      ...(label ? [label[locale]] : []),
      ...cells.map((cell) => (typeof cell === 'number' ? axisNumber(cell) : cell[locale])),
    ]);
    return [
      named,
      mark.columns.map((column) => column[locale]).join(' | '),
      ...rows.map((row) => row.join(' | ')),
    ].join('\n    ');
  }
  if (mark.kind === 'grid') {
    const cells = mark.cells.map((row) =>
      row.map(({ text, padding, filled, hatched, arrow }) =>
        [text?.[locale] ?? '·', arrow, padding && 'padding', filled && 'filled', hatched && 'hatched']
          .filter(Boolean)
          .join(' '),
      ),
    );
    const windows = mark.windows.map(
      ({ row, column, rows, columns }) => `window at ${row}, ${column}: ${rows} × ${columns}`,
    );
    return [named, ...cells.map((row) => row.join(' | ')), ...windows].join('\n    ');
  }
  if (mark.kind === 'boxes') return named;
  if (mark.kind === 'sequence') return `${named}: ${mark.items.map(({ text }) => text[locale]).join(' ')}`;
  return named;
}
