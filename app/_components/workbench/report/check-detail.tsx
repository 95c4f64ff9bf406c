'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Check, Comparison, GradientRow, ShownInput } from '#lib/exercises/report.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { ComparisonView } from './comparison-view.tsx';
import { GradientTable } from './gradient-table.tsx';
import { useJudgeText } from './judge-text.ts';
import { ScrollBox } from './scroll-box.tsx';

/** Inputs that are no longer than this are shown at once. */
const SHORT = 120;

/** One check in full: what, where, and the numbers: where they differ beside the gradients, which may come from another check of the function. */
export function CheckDetail({
  check,
  regimes,
  comparison = check.comparison,
  gradient = check.gradient,
  isExplained = false,
  example,
}: CheckDetailProps) {
  const t = useTranslations('workbench');
  const say = useJudgeText();
  const locale = useLocale();
  return (
    <section className="wb-check" aria-label={t('report.first')} data-check={check.name}>
      <p className={isExplained ? 'wb-small' : ''}>
        {check.title && <strong>{check.title[locale]} </strong>}
        {say(check.message)}
      </p>
      <Place check={check} regimes={regimes} />
      {check.hint && <p className="wb-note">{say(check.hint)}</p>}
      {check.detail && (
        <ScrollBox className="wb-literal" label={t('report.literal')}>
          {check.detail}
        </ScrollBox>
      )}
      <div className="wb-evidence">
        {example}
        {(comparison || (check.inputs && check.inputs.length > 0)) && (
          <div className="wb-difference">
            {comparison && <ComparisonView comparison={comparison} />}
            {check.inputs && check.inputs.length > 0 && <Inputs inputs={check.inputs} />}
          </div>
        )}
        {gradient.length > 0 && (
          <div>
            <GradientTable rows={gradient} />
          </div>
        )}
      </div>
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

function Place({ check, regimes }: Pick<CheckDetailProps, 'check' | 'regimes'>) {
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

export type CheckDetailProps = {
  readonly check: Check;
  readonly regimes: ExercisePageView['regimes'];
  readonly comparison?: Comparison | null;
  readonly gradient?: readonly GradientRow[];
  /** Whether a diagnosis has said it better already. */
  readonly isExplained?: boolean;
  /** A small example that goes wrong, where there is one. */
  readonly example?: ReactNode;
};
