import type { Locale } from '#lib/base/localized.ts';
import type { DrawnFigure } from '#lib/cards/figure/drawn-figure.ts';
import { languageTag } from '#lib/i18n/locale.ts';
import { FailedPrograms } from './failed-programs.tsx';
import { FigureLegend } from './figure-legend.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { FigureTables } from './figure-tables.tsx';
import { withKeys } from './with-keys.ts';

type FigurePlotProps = {
  readonly figure: DrawnFigure;
  readonly locale: Locale;
  /** Whether something in it can be chosen. */
  readonly isGroup?: boolean;
  /** Without the table behind it, where several small ones stand side by side. */
  readonly isSmall?: boolean;
};

/** A pack’s figure, with the numbers behind it in a table. */
export function FigurePlot({ figure, locale, isGroup = false, isSmall = false }: FigurePlotProps) {
  const { panels, description, failed = [] } = figure;
  const isWide = panels.length > 1;
  return (
    <figure
      className={`plot ${isSmall ? 'plot-small' : ''} ${isWide ? '@container' : 'max-w-[32rem]'}`}
      lang={languageTag(locale)}
      data-marks
    >
      {failed.length > 0 && <FailedPrograms files={failed} />}
      {/* Side by side only where each has its full width: a text that shrinks cannot be read. */}
      <div className={isWide ? PANELS : ''}>
        {withKeys(panels).map(({ key, item: panel }) => (
          <div key={key} className="min-w-0">
            <FigurePanel panel={panel} locale={locale} description={description[locale]} isGroup={isGroup} />
            <FigureLegend panel={panel} locale={locale} />
          </div>
        ))}
      </div>
      {!isSmall && <FigureTables figure={figure} locale={locale} />}
    </figure>
  );
}

const PANELS = 'grid max-w-[32rem] items-start gap-x-6 gap-y-4 @min-[66rem]:max-w-none @min-[66rem]:grid-cols-2';
