'use client';

import { Lightbulb } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import type { Diagnosis } from '#lib/exercises/report.ts';
import { termMessage } from '#lib/exercises/term-message.ts';
import { InlineText } from './inline-text.tsx';
import { useJudgeText } from './judge-text.ts';

/** Why it is wrong, where the numbers have confirmed a reason, and the way to the next hint in any case. */
export function DiagnosisBox({ diagnosis, help }: { readonly diagnosis: Diagnosis | null; readonly help: ReactNode }) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const say = useJudgeText();
  if (!diagnosis) return help ? <div className="wb-diagnosis-none">{help}</div> : null;
  const details = detailsOf(diagnosis, locale, say);
  return (
    <section className="wb-diagnosis" aria-label={t('diagnosis.title')} data-diagnosis={idOf(diagnosis)}>
      <div>
        <h3>
          <Lightbulb size={18} aria-hidden="true" />
          <span>
            {diagnosis.kind === 'mistake' ? <InlineText text={diagnosis.title[locale]} /> : t('diagnosis.title')}
          </span>
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
      </div>
      {help}
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
