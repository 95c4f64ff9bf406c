import { useId } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { axisNumber, fixedNumber } from '#lib/cards/figure/axis-number.ts';
import type { DrawnGrid, DrawnPath, GridCell, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { textWidth } from '#lib/cards/figure/drawing/text-width.ts';
import { partId } from '#lib/cards/figure/target-id.ts';
import { Block, type BlockProps } from '#app/_components/plot/block.tsx';
import { Clickable } from '#app/_components/plot/clickable.tsx';
import { SvgLabel } from '#app/_components/plot/figure-label.tsx';
import { FillPatterns } from '#app/_components/plot/fill-patterns.tsx';
import { shadeOf } from '#app/_components/plot/shades.ts';
import { visualLength } from '#app/_components/plot/visual-length.ts';
import { withKeys } from '#app/_components/plot/with-keys.ts';
import { CellPath, WindowFrame } from './grid-overlay.tsx';

type GridProps = BlockProps & {
  readonly grid: DrawnGrid;
  readonly paths: readonly DrawnPath[];
  readonly locale: Locale;
};

/** Cells in rows and columns, with windows around some and paths through others. */
export function GridMark({ grid, paths, locale, ...block }: GridProps) {
  const id = useId();
  const side = sideOf(grid);
  const left =
    grid.rowLabels.length > 0 ? Math.max(...grid.rowLabels.map((label) => 8 * visualLength(label[locale]))) + 20 : 2;
  const top = (grid.columnLabels.length > 0 ? 22 : 2) + (grid.label ? 20 : 0);
  const size = { width: left + grid.columns * side.x + 4, height: top + grid.rows * side.y + 4 };
  const corner = (row: number, column: number): Pair => [left + (column - 1) * side.x, top + (row - 1) * side.y];
  const middle = ([row, column]: Pair): Pair => {
    const [x, y] = corner(row, column);
    return [x + side.x / 2, y + side.y / 2];
  };
  const shade = grid.shade ? shadeOf(grid.cells.flat().map(({ value }) => value ?? NaN)) : null;
  return (
    <Block {...size} {...block} most={Math.min(560, size.width * 1.25)}>
      <FillPatterns id={id} />
      {grid.label && (
        <text x={left} y={14}>
          <SvgLabel text={grid.label} locale={locale} />
        </text>
      )}
      <Labels grid={grid} locale={locale} corner={corner} side={side} />
      {grid.cells.map((row, y) =>
        row.map((cell, x) => (
          <Clickable
            key={partId('', y, x)}
            id={grid.id === null ? null : partId(grid.id, y + 1, x + 1)}
            at={[corner(y + 1, x + 1)[0] + side.x - 9, corner(y + 1, x + 1)[1] + 9]}
          >
            <Cell {...{ cell, grid, locale, side, shade, patterns: id }} corner={corner(y + 1, x + 1)} />
          </Clickable>
        )),
      )}
      {withKeys(grid.windows).map(({ key, item, index }) => (
        <WindowFrame key={key} window={item} {...{ index, corner, side, locale }} />
      ))}
      {withKeys(paths).map(({ key, item }) => (
        <CellPath key={key} path={item} middle={middle} patterns={id} />
      ))}
    </Block>
  );
}

type Side = { readonly x: number; readonly y: number };

/** Small where there are many, wide where there is much to read. */
function sideOf({ columns, rows, cells, columnLabels }: DrawnGrid): Side {
  const longest = Math.max(
    0,
    ...cells
      .flat()
      .map(({ text, value }) =>
        Math.max(text ? Math.max(text.en.length, 2 * text.zh.length) : 0, value === null ? 0 : 5),
      ),
  );
  const lines = Math.max(...cells.flat().map((cell) => linesIn(cell).length));
  const y = Math.max(columns, rows) > 24 ? 14 : Math.max(columns, rows) > 12 ? 24 : Math.max(38, 18 * lines + 4);
  if (columns > 16) return { x: y, y };
  const labels = columns > 8 ? 0 : Math.max(0, ...columnLabels.map((label) => textWidth(label) + 16));
  return { x: Math.max(y, Math.min(64, 8 * longest + 10), labels), y };
}

type CellLine = 'text' | 'value' | 'arrow';

/** What stands in a cell, from its top down. */
function linesIn({ text, value, arrow }: GridCell): readonly CellLine[] {
  return [
    ...(text ? (['text'] as const) : []),
    ...(value === null ? [] : (['value'] as const)),
    ...(arrow ? (['arrow'] as const) : []),
  ];
}

type CellProps = {
  readonly cell: GridCell;
  readonly grid: DrawnGrid;
  readonly corner: Pair;
  readonly side: Side;
  readonly locale: Locale;
  readonly shade: ((value: number) => string) | null;
  readonly patterns: string;
};

function Cell({ cell, grid, corner: [x, y], side, locale, shade, patterns }: CellProps) {
  const box = { x, y, width: side.x, height: side.y };
  const fill =
    cell.value !== null && shade
      ? shade(cell.value)
      : cell.filled
        ? 'var(--accent)'
        : cell.padding
          ? 'var(--raised)'
          : 'var(--surface)';
  const isNegative = cell.value !== null && cell.value < 0;
  const room = side.y >= 24;
  const lines = linesIn(cell).filter((line) => room || line !== 'value');
  const level = (line: CellLine) => ({
    x: x + side.x / 2,
    y: y + (side.y * (lines.indexOf(line) + 0.5)) / lines.length,
    dy: '0.34em',
    textAnchor: 'middle' as const,
  });
  return (
    <>
      <rect
        {...box}
        className={shade ? 'cell shaded' : 'cell'}
        fill={fill}
        {...(cell.padding && { strokeDasharray: '3 3' })}
      />
      {(cell.hatched || (isNegative && shade)) && (
        <rect {...box} className="inert" fill={`url(#${patterns}-hatch)`} fillOpacity={cell.hatched ? 1 : 0.35} />
      )}
      {cell.value !== null && room && (
        <text className={shade ? 'on-marks' : ''} {...level('value')}>
          {shown(cell.value, grid.decimals)}
        </text>
      )}
      {cell.text && (
        <text className={cell.filled ? 'on-accent' : 'on-marks'} {...level('text')}>
          <SvgLabel text={cell.text} locale={locale} />
        </text>
      )}
      {cell.arrow && (
        <text className="on-marks" {...level('arrow')}>
          {cell.arrow}
        </text>
      )}
    </>
  );
}

function shown(value: number, decimals: number | null): string {
  return decimals === null ? axisNumber(value, 3) : fixedNumber(value, decimals);
}

type LabelsProps = Pick<GridProps, 'grid' | 'locale'> & {
  readonly corner: (row: number, column: number) => Pair;
  readonly side: Side;
};

function Labels({ grid, locale, corner, side }: LabelsProps) {
  return (
    <>
      {grid.columnLabels.map((label, index) => (
        <text key={label.en} x={corner(1, index + 1)[0] + side.x / 2} y={corner(1, 1)[1] - 7} textAnchor="middle">
          <SvgLabel text={label} locale={locale} />
        </text>
      ))}
      {grid.rowLabels.map((label, index) => (
        <text
          key={label.en}
          x={corner(1, 1)[0] - 8}
          y={corner(index + 1, 1)[1] + side.y / 2}
          dy="0.34em"
          textAnchor="end"
        >
          <SvgLabel text={label} locale={locale} />
        </text>
      ))}
    </>
  );
}
