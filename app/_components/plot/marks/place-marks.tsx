import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';
import type { Locale } from '#lib/base/localized.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { DrawnArrow, DrawnLine, DrawnMarker, DrawnPath, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { Clickable } from '#app/_components/plot/clickable.tsx';
import { Draggable } from '#app/_components/plot/draggable.tsx';
import { SvgLabel } from '#app/_components/plot/figure-label.tsx';
import { seriesStyle } from '#app/_components/plot/plot-style.ts';
import { linePath, placeOf, type Scales } from '#app/_components/plot/scales.ts';
import type { InFrame } from './series-marks.tsx';

const SHAPES = {
  circle: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  cross: symbolCross,
  star: symbolStar,
} as const;

/** A straight line across the picture, or between two places. */
export function LineMark({ mark, scales, locale }: InFrame<DrawnLine>) {
  const [start, end] = endsOf(mark, scales);
  const isUpright = 'x' in mark.at;
  const middle: Pair = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  const drawn = (
    <Clickable id={mark.id} at={middle}>
      <line className="hit" x1={start[0]} y1={start[1]} x2={end[0]} y2={end[1]} />
      <line className="rule" x1={start[0]} y1={start[1]} x2={end[0]} y2={end[1]} />
      <PlaceLabel
        label={mark.label}
        locale={locale}
        at={isUpright ? [end[0] + 5, end[1] + 12] : [end[0] - 4, end[1] - 6]}
        anchor={isUpright ? 'start' : 'end'}
      />
    </Clickable>
  );
  if (mark.drag === null) return drawn;
  return (
    <Draggable drag={mark.drag} scales={scales} at={middle}>
      {drawn}
    </Draggable>
  );
}

function endsOf({ at }: DrawnLine, scales: Scales): readonly [Pair, Pair] {
  const [[left = 0, right = 0], [bottom = 0, top = 0]] = [scales.x.range(), scales.y.range()];
  if ('x' in at)
    return [
      [scales.x(at.x), bottom],
      [scales.x(at.x), top],
    ];
  if ('y' in at)
    return [
      [left, scales.y(at.y)],
      [right, scales.y(at.y)],
    ];
  return [placeOf(at.start, scales), placeOf(at.end, scales)];
}

/** One place with its sign and its name. */
export function MarkerMark({ mark, scales, locale }: InFrame<DrawnMarker>) {
  const [x, y] = placeOf(mark.at, scales);
  const [left = 0, right = 0] = scales.x.range();
  const isRight = x > (left + right) / 2;
  const drawn = (
    <Clickable id={mark.id} at={[x, y - 14]}>
      <circle className="hit" cx={x} cy={y} r={13} />
      <path
        d={symbol(SHAPES[mark.shape], 90)() ?? ''}
        transform={`translate(${x} ${y})`}
        fill={seriesStyle(mark.style).colour}
        stroke="var(--surface)"
        strokeWidth={1.2}
      />
      <PlaceLabel
        label={mark.label}
        locale={locale}
        at={[isRight ? x - 10 : x + 10, y - 8]}
        anchor={isRight ? 'end' : 'start'}
      />
    </Clickable>
  );
  if (mark.drag === null) return drawn;
  return (
    <Draggable drag={mark.drag} scales={scales} at={[x, y]} isRing>
      {drawn}
    </Draggable>
  );
}

/** An arrow from one place to another. */
export function ArrowMark({ mark, scales, locale, patterns }: InFrame<DrawnArrow>) {
  const [start, end] = [placeOf(mark.start, scales), placeOf(mark.end, scales)];
  return (
    <Clickable id={mark.id} at={[(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]}>
      <line
        x1={start[0]}
        y1={start[1]}
        x2={end[0]}
        y2={end[1]}
        stroke={seriesStyle(mark.style).colour}
        strokeWidth={2.2}
        strokeDasharray={seriesStyle(mark.style).dashes}
        markerEnd={`url(#${patterns}-tip)`}
      />
      <PlaceLabel
        label={mark.label}
        locale={locale}
        at={[(start[0] + end[0]) / 2 + 8, (start[1] + end[1]) / 2 - 6]}
        anchor="start"
      />
    </Clickable>
  );
}

/** A path through places. */
export function PathMark({ mark, scales, patterns }: InFrame<DrawnPath>) {
  const { colour, dashes } = seriesStyle(mark.style);
  const first = mark.through[0];
  return (
    <Clickable id={mark.id} at={first ? placeOf(first, scales) : [0, 0]}>
      <path className="hit" d={linePath(mark.through, scales)} />
      <path
        d={linePath(mark.through, scales)}
        fill="none"
        stroke={colour}
        strokeWidth={2}
        strokeDasharray={dashes}
        strokeLinejoin="round"
        {...(mark.arrows && { markerMid: `url(#${patterns}-tip)`, markerEnd: `url(#${patterns}-tip)` })}
      />
      {first && <circle cx={placeOf(first, scales)[0]} cy={placeOf(first, scales)[1]} r={4} fill={colour} />}
    </Clickable>
  );
}

type PlaceLabelProps = {
  readonly label: Localized | null;
  readonly locale: Locale;
  readonly at: Pair;
  readonly anchor: 'start' | 'middle' | 'end';
};

/** A name beside a place, readable on whatever lies below it. */
export function PlaceLabel({ label, locale, at, anchor }: PlaceLabelProps) {
  if (label === null) return null;
  return (
    <text className="on-marks" x={at[0]} y={at[1]} textAnchor={anchor}>
      <SvgLabel text={label} locale={locale} />
    </text>
  );
}
