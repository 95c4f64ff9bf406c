'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { Html } from '#app/_components/ui/html.tsx';
import { ScrollBox } from '#app/_components/workbench/report/scroll-box.tsx';

/** What the exercise does with arrays, as NumPy, PyTorch and the tensor library write it. */
export function Bridge({ rows }: BridgeProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <details className="wb-bridge">
      <summary>{t('bridge.title')}</summary>
      <ScrollBox label={t('bridge.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('bridge.what')}</th>
              <th scope="col">NumPy</th>
              <th scope="col">PyTorch</th>
              <th scope="col">TensorFlow.js</th>
              <th scope="col">{t('bridge.trap')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, numpy, pytorch, tf, trap }) => (
              <tr key={id}>
                <th scope="row">{title[locale]}</th>
                <td>
                  <code>{numpy}</code>
                </td>
                <td>
                  <code>{pytorch}</code>
                </td>
                <td>
                  <code>{tf}</code>
                </td>
                <td>
                  <Html html={trap} locale={locale} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

type BridgeProps = { readonly rows: ExercisePageView['bridge'] };
