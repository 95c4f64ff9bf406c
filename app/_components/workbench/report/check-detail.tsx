'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Check } from '#lib/exercises/report.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { ComparisonView } from './comparison-view.tsx';
import { GradientTable } from './gradient-table.tsx';
import { useJudgeText } from './judge-text.ts';
import { ScrollBox } from './scroll-box.tsx';
import { VCurve } from './v-curve.tsx';

/** One check in full: what, where, and the numbers. */
export function CheckDetail({ check, regimes }: CheckDetailProps) {
  const t = useTranslations('workbench');
  const say = useJudgeText();
  const locale = useLocale();
  return (
    <section className="wb-check" aria-label={t('report.first')} data-check={check.name}>
      <h3>{t(`checks.${check.name}`)}</h3>
      <Place check={check} regimes={regimes} />
      {check.title && (
        <p>
          <strong>{check.title[locale]}</strong>
        </p>
      )}
      <p>{say(check.message)}</p>
      {check.hint && <p className="wb-note">{say(check.hint)}</p>}
      {check.detail && (
        <ScrollBox className="wb-literal" label={t('report.literal')}>
          {check.detail}
        </ScrollBox>
      )}
      {check.comparison && <ComparisonView comparison={check.comparison} />}
      {check.gradient.length > 0 && (
        <>
          <GradientTable rows={check.gradient} />
          <VCurve rows={check.gradient} />
        </>
      )}
    </section>
  );
}

function Place({ check, regimes }: CheckDetailProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const regime = regimes.find(({ id }) => id === check.regime);
  if (!check.function && !check.regime) return null;
  return (
    <dl className="wb-place">
      {check.function && (
        <div>
          <dt>{t('report.function')}</dt>
          <dd>
            <code>{check.function}</code>
          </dd>
        </div>
      )}
      {check.regime && (
        <div>
          <dt>{t('report.regime')}</dt>
          <dd>{regime ? regime.title[locale] : check.regime}</dd>
        </div>
      )}
      <div>
        <dt>{t('report.lane')}</dt>
        <dd>{t(`lanes.${check.lane}`)}</dd>
      </div>
    </dl>
  );
}

export type CheckDetailProps = { readonly check: Check; readonly regimes: ExercisePageView['regimes'] };
