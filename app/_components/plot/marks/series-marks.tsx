import { area, symbol } from 'd3-shape';
import type { Locale } from '#lib/base/localized.ts';
import type { DrawnBand, DrawnBars, DrawnCurve, DrawnPoints, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { partId } from '#lib/cards/figure/target-id.ts';
import { Clickable } from '#app/_components/plot/clickable.tsx';
import { patternFill } from '#app/_components/plot/fill-patterns.tsx';
import { seriesStyle } from '#app/_components/plot/plot-style.ts';
import { linePath, placeOf, type Scales } from '#app/_components/plot/scales.ts';

/** What every mark in a frame is drawn with. */
export type InFrame<Mark> = {
  readonly mark: Mark;
  readonly scales: Scales;
  readonly locale: Locale;
  /** The drawing’s own id, below which its patterns and arrow tips are found. */
  readonly patterns: string;
};

/** A curve, in pieces where it has holes. */
export function CurveMark({ mark, scales, at }: InFrame<DrawnCurve> & { readonly at: Pair | null }) {
  const { colour, dashes } = seriesStyle(mark.style);
  const path = mark.runs.map((run) => linePath(run, scales)).join(' ');
  return (
    <Clickable id={mark.id} at={signPlace(mark, scales, at)}>
      <path className="hit" d={path} />
      <path className="halo" d={path} />
      <path d={path} fill="none" stroke={colour} strokeWidth={2.5} strokeDasharray={dashes} strokeLinejoin="round" />
    </Clickable>
  );
}

/** On the curve itself, a little before its name. */
function signPlace({ runs }: DrawnCurve, scales: Scales, name: Pair | null): Pair {
  const places = runs.flat().map((point) => placeOf(point, scales));
  return (
    places.findLast(([x]) => name !== null && x <= name[0] - 26) ?? places[Math.floor(places.length / 2)] ?? [0, 0]
  );
}

/** Points, each by itself, told apart by their signs. */
export function PointsMark({ mark, scales }: InFrame<DrawnPoints>) {
  const { colour, sign } = seriesStyle(mark.style);
  const shape = symbol(sign, mark.points.length > 60 ? 22 : 46)() ?? '';
  return mark.points.map((point, index) => {
    const [x, y] = placeOf(point, scales);
    const id = mark.id === null ? null : partId(mark.id, index + 1);
    return (
      // Points may coincide; they never change their order.
      <Clickable key={partId(String(point), index)} id={id} at={[x, y - 12]}>
        <g transform={`translate(${x} ${y})`}>
          <circle className="hit" r={11} />
          <path d={shape} fill={colour} fillOpacity={0.85} stroke="var(--surface)" strokeWidth={0.8} />
        </g>
      </Clickable>
    );
  });
}

type BarsProps = InFrame<DrawnBars> & { readonly slot: { readonly index: number; readonly of: number } };

/** Bars from zero; those of several marks stand side by side, those of histograms on top of each other. */
export function BarsMark({ mark, scales, patterns, slot }: BarsProps) {
  const places = mark.bars.map(({ at }) => scales.x(at)).toSorted((one, other) => one - other);
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? place));
  const isHistogram = mark.kind === 'histogram';
  const room = Math.max(2, Math.min(isHistogram ? 400 : 56, ...gaps)) * (isHistogram ? 1 : 0.84);
  const width = room / slot.of;
  const [low = 0, high = 0] = scales.y.domain();
  const floor = scales.y(Math.min(Math.max(0, Math.min(low, high)), Math.max(low, high)));
  return mark.bars.map(({ at, height }, index) => {
    const top = placeOf([at, height], scales)[1];
    const left = scales.x(at) - room / 2 + slot.index * width;
    const id = mark.id === null ? null : partId(mark.id, index + 1);
    return (
      <Clickable key={at} id={id} at={[left + width / 2, Math.min(top, floor) - 12]}>
        <rect
          x={left}
          y={Math.min(top, floor)}
          width={Math.max(1, width - (isHistogram ? 0 : 1))}
          height={Math.max(isHistogram ? 0 : 1, Math.abs(floor - top))}
          fill={patternFill(patterns, mark.style)}
          stroke={isHistogram && height === 0 ? 'none' : seriesStyle(mark.style).colour}
          strokeWidth={isHistogram ? 1 : 1.5}
        />
      </Clickable>
    );
  });
}

/** A filled band, or the area below a curve. */
export function BandMark({ mark, scales, patterns }: InFrame<DrawnBand>) {
  const draw = area<readonly [number, number, number]>()
    .x(([x]) => placeOf([x, 0], scales)[0])
    .y0(([x, low]) => placeOf([x, low], scales)[1])
    .y1(([x, , high]) => placeOf([x, high], scales)[1]);
  const { colour } = seriesStyle(mark.style);
  const path = mark.runs.map((run) => draw([...run]) ?? '').join(' ');
  const middle = mark.runs[0]?.[Math.floor((mark.runs[0]?.length ?? 0) / 2)] ?? [0, 0, 0];
  return (
    <Clickable id={mark.id} at={placeOf([middle[0], (middle[1] + middle[2]) / 2], scales)}>
      <path
        d={path}
        fill={patternFill(patterns, mark.style)}
        fillOpacity={0.75}
        stroke={colour}
        strokeWidth={1}
        strokeOpacity={0.7}
      />
    </Clickable>
  );
}
