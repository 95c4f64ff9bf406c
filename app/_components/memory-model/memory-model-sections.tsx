'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { MemoryModelView } from '#lib/study/memory-model/memory-model.ts';
import { FitHistory } from './fit-history.tsx';
import { FitPanel } from './fit-panel.tsx';
import { FitSwitch } from './fit-switch.tsx';
import { useFit } from './use-fit.ts';

/** What is in force, what a fit would change, and what happened so far. */
export function MemoryModelSections({ view }: { readonly view: MemoryModelView }) {
  const t = useTranslations('fit');
  const used = useFit(view.basis, view.history[0]?.number ?? 'defaults');
  return (
    <>
      <section className="panel mt-5">
        <h2>{t('now.title')}</h2>
        <p className="mt-1">{t(view.isDefault ? 'now.default' : 'now.own')}</p>
        <p className="text-soft">{t('now.answers', { count: view.answers })}</p>
        <div className="mt-4">
          <FitSwitch fitsItself={view.fitsItself} />
          <p className="text-sm text-soft">
            <NextFit view={view} />
          </p>
        </div>
      </section>
      <FitPanel used={used} current={view.basis.current} />
      <FitHistory view={view} onGoBack={used.goBack} />
    </>
  );
}

/** When it fits itself next, or that it does not. */
function NextFit({ view }: { readonly view: MemoryModelView }) {
  const t = useTranslations('fit.itself');
  const format = useFormatter();
  const { answers: count, from } = view.wait;
  if (!view.fitsItself) return t('off');
  if (from !== null) {
    return t('waitUntil', { day: format.dateTime(from, { dateStyle: 'medium', timeZone: view.zone }), count });
  }
  return count > 0 ? t('wait', { count }) : t('ready');
}
