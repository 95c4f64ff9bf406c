import type { DrawnContour, DrawnHeat } from '#lib/cards/figure/drawn-figure.ts';
import { partId } from '#lib/cards/figure/target-id.ts';
import { axisNumber } from '#lib/cards/figure/axis-number.ts';
import { Clickable } from '#app/_components/plot/clickable.tsx';
import { linePath, placeOf, type Scales } from '#app/_components/plot/scales.ts';
import { shadeOf } from '#app/_components/plot/shades.ts';
import type { InFrame } from './series-marks.tsx';

/** Lines of equal height, darker the higher they are, with their heights on them. */
export function ContourMark({ mark, scales }: InFrame<DrawnContour>) {
  const [low, high] = [mark.lines[0]?.level ?? 0, mark.lines.at(-1)?.level ?? 1];
  return mark.lines.map(({ level, rings }, index) => {
    const share = high === low ? 1 : (level - low) / (high - low);
    const longest = rings.toSorted((one, other) => other.length - one.length)[0];
    const place = longest?.[Math.floor(longest.length / 4)];
    const at = place && placeOf(place, scales);
    return (
      <g key={level}>
        <path
          d={rings.map((ring) => linePath(ring, scales)).join(' ')}
          fill="none"
          stroke="var(--ink-soft)"
          strokeOpacity={0.35 + 0.5 * share}
          strokeWidth={1 + share}
        />
        {at && index % 2 === 0 && (
          <text className="on-marks small" x={at[0]} y={at[1]} textAnchor="middle" dy="0.32em">
            {axisNumber(level, 2)}
          </text>
        )}
      </g>
    );
  });
}

/** Cells in shades over the whole picture; those below zero are hatched, too. */
export function HeatMark({ mark, scales, patterns }: InFrame<DrawnHeat>) {
  const rows = mark.cells.length;
  const shade = shadeOf(mark.cells.flat());
  return mark.cells.flatMap((row, y) => {
    const [bottom, top] = edges(scales, 'y', y, rows);
    return row.map((value, x) => {
      const [left, right] = edges(scales, 'x', x, row.length);
      const box = { x: left, y: top, width: right - left + 0.4, height: bottom - top + 0.4 };
      return (
        <Clickable
          key={partId('', x, y)}
          id={mark.id === null ? null : partId(mark.id, y + 1, x + 1)}
          at={[(left + right) / 2, (top + bottom) / 2]}
        >
          <rect {...box} className="shade" fill={shade(value)} />
          {value < 0 && <rect {...box} className="inert" fill={`url(#${patterns}-hatch)`} fillOpacity={0.5} />}
        </Clickable>
      );
    });
  });
}

function edges(scales: Scales, axis: 'x' | 'y', index: number, count: number): readonly [number, number] {
  const [from = 0, to = 0] = scales[axis].range();
  return [from + ((to - from) * index) / count, from + ((to - from) * (index + 1)) / count];
}
