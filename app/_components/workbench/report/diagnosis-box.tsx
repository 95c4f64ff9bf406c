'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import type { Diagnosis } from '#lib/exercises/report.ts';
import { termMessage } from '#lib/exercises/term-message.ts';
import { InlineText } from './inline-text.tsx';
import { useJudgeText } from './judge-text.ts';

/** Why it is wrong, where the numbers have confirmed a reason. */
export function DiagnosisBox({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const say = useJudgeText();
  const details = detailsOf(diagnosis, locale, say);
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
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail}>
              <InlineText text={detail} />
            </li>
          ))}
        </ul>
      )}
      <p className="wb-small">{t('diagnosis.confirmed')}</p>
    </section>
  );
}

/** The summands that are wrong, or the kinds of input that go wrong. */
function detailsOf(diagnosis: Diagnosis, locale: Locale, say: ReturnType<typeof useJudgeText>): readonly string[] {
  if (diagnosis.kind === 'term') return diagnosis.terms.map((term) => say(termMessage(term, locale)));
  return 'regimes' in diagnosis ? diagnosis.regimes.map((title) => title[locale]) : [];
}

function idOf(diagnosis: Diagnosis): string {
  return diagnosis.kind === 'mistake' ? diagnosis.id : diagnosis.kind;
}
