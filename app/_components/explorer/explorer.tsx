'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import { isAllowed, numbersIn, settled } from '#lib/cards/explorer/slider-state.ts';
import type { ExplorerView } from '#lib/study/concepts/explorer-view.ts';
import { Html } from '#app/_components/ui/html.tsx';
import { ExplorerFigure } from './explorer-figure.tsx';
import { SliderRow } from './slider-row.tsx';
import { sliderView } from './slider-view.ts';
import { useProgram } from './use-program.ts';
import { useSliders } from './use-sliders.ts';

type ExplorerProps = { readonly explorer: ExplorerView; readonly locale: Locale };

/** A figure to play with: something to find out, sliders, and the picture that follows them. */
export function ExplorerFrame({ explorer, locale }: ExplorerProps) {
  const t = useTranslations('concepts.explorer');
  const sliders = useSliders(explorer);
  const { results, problem, isBusy } = useProgram(explorer.code, sliders.state, (wanted, known) => {
    const state = settled(explorer, wanted, numbersIn(known));
    return isAllowed(explorer, state) ? state : null;
  });
  const numbers = numbersIn(results);
  const state = settled(explorer, sliders.state, numbers);
  const allowed = isAllowed(explorer, state);
  const handles = new Map(
    Object.entries(explorer.sliders).map(([name, slider]) => {
      const view = sliderView(slider, { name, state, numbers }, locale, sliders.move);
      return [name, { ...view, label: explorer.names[name]![locale] }];
    }),
  );
  return (
    <div className="panel mt-3" data-explorer>
      <Html html={explorer.prompt} locale={locale} className="text-[1.0625rem]" />
      <fieldset className="mt-4 grid gap-x-8 gap-y-3 md:grid-cols-2">
        <legend className="sr-only">{t('sliders')}</legend>
        {Object.entries(explorer.sliders).map(([name, slider]) => (
          <SliderRow
            key={name}
            slider={slider}
            label={explorer.labels[name]!}
            plainLabel={explorer.names[name]!}
            locale={locale}
            at={{ name, state, numbers }}
            onMove={sliders.move}
          />
        ))}
      </fieldset>
      <div className="mt-4" aria-busy={isBusy}>
        {!allowed && (
          <p role="status" className="notice mb-3">
            {t('notAllowed')}
          </p>
        )}
        {problem ? (
          <p role="alert" className="notice">
            {t('failed', { kind: problem.kind, detail: problem.detail })}
          </p>
        ) : (
          <ExplorerFigure figure={explorer.figure} {...{ results, state, locale, handles }} />
        )}
      </div>
      <p className="mt-3">
        <button type="button" className="button" onClick={sliders.reset} disabled={sliders.isAtStart}>
          {t('reset')}
        </button>
      </p>
    </div>
  );
}
