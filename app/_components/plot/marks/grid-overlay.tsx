import type { Locale } from '#lib/base/localized.ts';
import type { DrawnPath, GridWindow, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { SvgLabel } from '#app/_components/plot/figure-label.tsx';
import { seriesStyle } from '#app/_components/plot/plot-style.ts';
import { withKeys } from '#app/_components/plot/with-keys.ts';

type Side = { readonly x: number; readonly y: number };
type FrameProps = {
  readonly corner: (row: number, column: number) => Pair;
  readonly side: Side;
  readonly locale: Locale;
  readonly window: GridWindow;
  readonly index: number;
};

/** A frame around a window; where it is dilated, each cell that it reads has a dot. */
export function WindowFrame({ window, index, corner, side, locale }: FrameProps) {
  const { row, column, rows, columns, dilation, label } = window;
  const [x, y] = corner(row, column);
  const inset = 2 + (index % 3) * 3;
  const { colour, dashes } = seriesStyle(index);
  const width = ((columns - 1) * dilation + 1) * side.x - 2 * inset;
  const height = ((rows - 1) * dilation + 1) * side.y - 2 * inset;
  const reads = Array.from({ length: dilation > 1 ? rows * columns : 0 }, (_, at) =>
    corner(row + Math.floor(at / columns) * dilation, column + (at % columns) * dilation),
  );
  return (
    <g className="inert">
      <rect
        x={x + inset}
        y={y + inset}
        width={width}
        height={height}
        rx={3}
        fill="none"
        stroke={colour}
        strokeWidth={3.2}
        strokeDasharray={dashes}
      />
      {reads.map(([cx, cy]) => (
        <circle key={`${cx} ${cy}`} cx={cx + side.x / 2} cy={cy + side.y - 7} r={3.4} fill={colour} />
      ))}
      {label && (
        <text className="on-marks" x={x + inset + 4} y={y + height - 2} style={{ fill: colour }}>
          <SvgLabel text={label} locale={locale} />
        </text>
      )}
    </g>
  );
}

type CellPathProps = { readonly path: DrawnPath; readonly middle: (place: Pair) => Pair; readonly patterns: string };

/** A path from cell to cell, below what stands in them. */
export function CellPath({ path, middle, patterns }: CellPathProps) {
  const { colour } = seriesStyle(path.style);
  const places = path.through.map(middle);
  const steps = places.slice(1).map((end, index): readonly [Pair, Pair] => [places[index]!, end]);
  return (
    <g className="inert">
      {withKeys(steps).map(({ key, item: [start, end] }) => (
        <line
          key={key}
          x1={start[0] + (end[0] - start[0]) * 0.2}
          y1={start[1] + (end[1] - start[1]) * 0.2 + 9}
          x2={end[0] - (end[0] - start[0]) * 0.2}
          y2={end[1] - (end[1] - start[1]) * 0.2 + 9}
          stroke={colour}
          strokeWidth={2.6}
          {...(path.arrows && { markerEnd: `url(#${patterns}-tip)` })}
        />
      ))}
    </g>
  );
}
