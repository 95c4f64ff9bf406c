'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { Html } from '#app/_components/ui/html.tsx';

/** What the exercise does with arrays, as NumPy, PyTorch and the tensor library write it; one below the other, as the pane is narrow. */
export function Bridge({ rows }: BridgeProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <section className="wb-bridge" aria-label={t('bridge.title')}>
      <h2>{t('bridge.title')}</h2>
      <ul>
        {rows.map(({ id, title, numpy, pytorch, tf, trap }) => (
          <li key={id}>
            <h3>{title[locale]}</h3>
            <dl>
              <dt>NumPy</dt>
              <dd>
                <code>{numpy}</code>
              </dd>
              <dt>PyTorch</dt>
              <dd>
                <code>{pytorch}</code>
              </dd>
              <dt>TensorFlow.js</dt>
              <dd>
                <code>{tf}</code>
              </dd>
              <dt>{t('bridge.trap')}</dt>
              <dd>
                <Html html={trap} locale={locale} />
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

type BridgeProps = { readonly rows: ExercisePageView['bridge'] };
