import { symbol } from 'd3-shape';
import { useId } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import type { DrawnMark, DrawnPanel } from '#lib/cards/figure/drawn-figure.ts';
import { areOnCurves } from './curve-names.tsx';
import { HtmlLabel } from './figure-label.tsx';
import { FillPatterns, patternFill } from './fill-patterns.tsx';
import { seriesStyle } from './plot-style.ts';
import { withKeys } from './with-keys.ts';

type LegendProps = { readonly panel: DrawnPanel; readonly locale: Locale };

/** What each curve, kind of point and pattern is; not where the names stand in the picture already. */
export function FigureLegend({ panel, locale }: LegendProps) {
  const curves = panel.marks.filter((mark) => mark.kind === 'curve');
  const named = panel.marks.filter(isNamed);
  const areWritten = areOnCurves(curves, locale);
  if (named.every((mark) => areWritten && mark.kind === 'curve')) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {withKeys(named).map(({ key, item: mark }) => (
        <li key={key} className="flex items-center gap-2">
          {mark.kind === 'curve' && curves.length > 1 && !areWritten && (
            <span className="font-semibold" style={{ color: seriesStyle(mark.style).colour }}>
              {curves.indexOf(mark) + 1}
            </span>
          )}
          <LegendSign mark={mark} />
          <span>{mark.label && <HtmlLabel text={mark.label} locale={locale} />}</span>
        </li>
      ))}
    </ul>
  );
}

function isNamed({ kind, label }: DrawnMark): boolean {
  return label !== null && ['curve', 'points', 'bars', 'histogram', 'area', 'band', 'path'].includes(kind);
}

/** A piece of what it looks like. */
function LegendSign({ mark }: { readonly mark: DrawnMark }) {
  const id = useId();
  const { colour, dashes, sign } = seriesStyle(mark.style);
  if (mark.kind === 'curve' || mark.kind === 'path') {
    return (
      <svg viewBox="0 0 30 8" className="h-2 !w-8 flex-none" aria-hidden="true">
        <line x2="30" y1="4" y2="4" stroke={colour} strokeWidth="2.5" strokeDasharray={dashes} />
      </svg>
    );
  }
  return (
    <svg viewBox="0 0 18 14" className="h-3.5 !w-[18px] flex-none" aria-hidden="true">
      <FillPatterns id={id} />
      {mark.kind === 'points' ? (
        <path d={symbol(sign, 60)() ?? ''} transform="translate(9 7)" fill={colour} />
      ) : (
        <rect x="1" y="1" width="16" height="12" fill={patternFill(id, mark.style)} stroke={colour} />
      )}
    </svg>
  );
}
