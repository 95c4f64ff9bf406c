'use client';

import { useState } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import { ConfirmPart } from '#app/_components/workbench/parts.ts';
import { Html } from '#app/_components/ui/html.tsx';
import type { Attempt } from '#app/_components/workbench/workspace.ts';

/** The explained solution: after a pass at once, before it only when asked for twice, and then it counts. */
export function Editorial({ html, attempt, onAttempt }: EditorialProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const [isAsking, setAsking] = useState(false);
  const isShown = attempt.editorialOpened || attempt.passed;
  return (
    <section aria-label={t('editorial.title')}>
      <h2>{t('editorial.title')}</h2>
      {isShown ? (
        <Html className="wb-prose" html={html} locale={locale} />
      ) : (
        <>
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('editorial.show')}
          </button>
          <p className="wb-small">{t('editorial.counted')}</p>
        </>
      )}
      {isAsking && (
        <ConfirmPart
          title={t('editorial.confirmTitle')}
          text={t('editorial.confirmText')}
          action={t('editorial.confirmAction')}
          onConfirm={() => onAttempt((before) => ({ ...before, editorialOpened: true }))}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

type EditorialProps = {
  readonly html: LocalizedHtml;
  readonly attempt: Attempt;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
};
