'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Check } from '#lib/exercises/report.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { useJudgeText } from './judge-text.ts';
import { ScrollBox } from './scroll-box.tsx';

const SIGNS = { pass: '✓', fail: '✗', error: '!', skipped: '–' } as const;

/** Every check by layer and lane, in the order in which they ran. */
export function AllChecks({ checks, regimes }: AllChecksProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const say = useJudgeText();
  const titleOf = (id: string | null) => regimes.find((regime) => regime.id === id)?.title[locale] ?? id ?? '';
  return (
    <div className="wb-all-checks">
      <ScrollBox label={t('report.all', { count: checks.length })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('report.check')}</th>
              <th scope="col">{t('report.lane')}</th>
              <th scope="col">{t('report.function')}</th>
              <th scope="col">{t('report.regime')}</th>
              <th scope="col">{t('report.status')}</th>
            </tr>
          </thead>
          <tbody>
            {numbered(checks).map(({ number, check }) => (
              <tr key={number}>
                <th scope="row">
                  {t(`checks.${check.name}`)}
                  {check.title && <span className="wb-small"> {check.title[locale]}</span>}
                </th>
                <td>{t(`lanes.${check.lane}`)}</td>
                <td>{check.function && <code>{check.function}</code>}</td>
                <td>{titleOf(check.regime)}</td>
                <td className={`wb-status-${check.status}`} title={say(check.message)}>
                  <span aria-hidden="true">{SIGNS[check.status]} </span>
                  {t(`status.${check.status}`)}
                  {check.status === 'skipped' && <span className="wb-small"> {say(check.message)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

type AllChecksProps = { readonly checks: readonly Check[]; readonly regimes: ExercisePageView['regimes'] };

/** Checks have no names of their own, and never change places. */
function numbered(checks: readonly Check[]): readonly { readonly number: number; readonly check: Check }[] {
  return checks.map((check, number) => ({ number, check }));
}
