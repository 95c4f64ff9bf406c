'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Diagnosis } from '#lib/exercises/report.ts';
import { InlineText } from './inline-text.tsx';
import { useJudgeText } from './judge-text.ts';

/** Why it is wrong, where the numbers have confirmed a reason. */
export function DiagnosisBox({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const say = useJudgeText();
  return (
    <section className="wb-diagnosis" aria-label={t('diagnosis.title')} data-diagnosis={idOf(diagnosis)}>
      <h3>
        {t('diagnosis.title')}
        {diagnosis.kind === 'mistake' && (
          <>
            {t('diagnosis.colon')}
            <InlineText text={diagnosis.title[locale]} />
          </>
        )}
      </h3>
      <p>
        <InlineText text={diagnosis.kind === 'mistake' ? diagnosis.explanation[locale] : say(diagnosis.message)} />
      </p>
      <p className="wb-small">{t('diagnosis.confirmed')}</p>
    </section>
  );
}

function idOf(diagnosis: Diagnosis): string {
  return diagnosis.kind === 'mistake' ? diagnosis.id : diagnosis.kind;
}
