import type { Locale } from '#lib/base/localized.ts';
import type { DrawnCurve, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { SvgLabel } from './figure-label.tsx';
import { seriesStyle } from './plot-style.ts';

type CurveNamesProps = {
  readonly curves: readonly DrawnCurve[];
  readonly places: readonly (Pair | null)[];
  readonly locale: Locale;
};

/** The longest label that is written on its curve; for longer ones the number of the curve in the list below. */
export const LONGEST_ON_CURVE = 3;

/** What each curve is called, on the curve itself. */
export function CurveNames({ curves, places, locale }: CurveNamesProps) {
  return curves.map(({ label, style, id }, index) => {
    const place = places[index];
    if (!place) return null;
    const isShort = label !== null && label[locale].length <= LONGEST_ON_CURVE;
    return (
      <text
        key={id ?? `${index} ${label?.en ?? ''}`}
        className="on-marks strong"
        x={place[0] - 4}
        y={Math.max(place[1] - 7, 24)}
        textAnchor="end"
        style={{ fill: seriesStyle(style).colour }}
      >
        {isShort ? <SvgLabel text={label} locale={locale} /> : index + 1}
      </text>
    );
  });
}
