'use client';

import { useTranslations } from 'next-intl';
import type { Report } from '#lib/exercises/report.ts';
import { GradientTable } from './gradient-table.tsx';
import { VCurve } from './v-curve.tsx';

/** The gradients that agree, for those who want to see it: the table and the V that a right gradient draws. */
export function AgreeingGradients({ report }: { readonly report: Report }) {
  const t = useTranslations('workbench');
  const agreeing = report.checks.filter(({ name, status }) => name === 'gradient' && status === 'pass');
  if (agreeing.length === 0) return null;
  return (
    <details className="wb-agreeing">
      <summary>{t('gradient.agreeing')}</summary>
      {agreeing.map(({ function: fn, gradient }) => (
        <section key={fn}>
          <h4>
            <code>{fn}</code>
          </h4>
          <GradientTable rows={gradient} />
          <VCurve rows={gradient} />
        </section>
      ))}
    </details>
  );
}
