'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Check, ShownInput } from '#lib/exercises/report.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { ComparisonView } from './comparison-view.tsx';
import { GradientTable } from './gradient-table.tsx';
import { useJudgeText } from './judge-text.ts';
import { ScrollBox } from './scroll-box.tsx';
import { VCurve } from './v-curve.tsx';

/** Inputs that are no longer than this are shown at once. */
const SHORT = 120;

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
      {check.inputs && check.inputs.length > 0 && <Inputs inputs={check.inputs} />}
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

/** What the function was given: the whole question, so that it can be thought through. */
function Inputs({ inputs }: { readonly inputs: readonly ShownInput[] }) {
  const t = useTranslations('workbench');
  return (
    <details className="wb-inputs" open={inputs.every(({ text }) => text.length <= SHORT)}>
      <summary>{t('report.inputs')}</summary>
      <dl className="wb-values">
        {inputs.map(({ name, text }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code>{text}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
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
      {check.step !== undefined && (
        <div>
          <dt>{t('report.step')}</dt>
          <dd>{check.step}</dd>
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
