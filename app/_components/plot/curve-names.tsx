import type { Locale } from '#lib/base/localized.ts';
import type { DrawnCurve, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { plainLabel } from '#lib/cards/figure/label-runs.ts';
import { SvgLabel } from './figure-label.tsx';
import { seriesStyle } from './plot-style.ts';
import { visualLength } from './visual-length.ts';

type CurveNamesProps = {
  readonly curves: readonly DrawnCurve[];
  readonly places: readonly (Pair | null)[];
  /** Where the picture begins. */
  readonly left: number;
  readonly locale: Locale;
};

const LONGEST = 3;
const ROOM = 34;

/** Whether the labels of all curves are so short that they are written on them, and no list below is needed. */
export function areOnCurves(curves: readonly DrawnCurve[], locale: Locale): boolean {
  return (
    curves.length > 1 &&
    curves.every(({ label }) => label !== null && visualLength(plainLabel(label[locale])) <= LONGEST)
  );
}

/** What each curve is called, on the curve itself. */
export function CurveNames({ curves, places, left, locale }: CurveNamesProps) {
  const isShort = areOnCurves(curves, locale);
  return curves.map(({ label, style, id }, index) => {
    const place = places[index];
    if (!place) return null;
    // Left of the axis it could not be seen.
    const isLeft = place[0] < left + ROOM;
    return (
      <text
        key={id ?? `${index} ${label?.en ?? ''}`}
        className="on-marks strong"
        x={isLeft ? place[0] + 4 : place[0] - 4}
        y={Math.max(place[1] - 7, 24)}
        textAnchor={isLeft ? 'start' : 'end'}
        style={{ fill: seriesStyle(style).colour }}
      >
        {isShort && label ? <SvgLabel text={label} locale={locale} /> : index + 1}
      </text>
    );
  });
}
