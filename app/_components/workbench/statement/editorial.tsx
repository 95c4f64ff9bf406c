'use client';

import { useState } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import { ConfirmPart } from '#app/_components/workbench/parts.ts';
import { Html } from '#app/_components/ui/html.tsx';
import type { Attempt } from '#app/_components/workbench/workspace.ts';
import { PythonSolution } from './python-solution.tsx';

/** The explained solution: after a pass at once, before it only when asked for twice, and then it counts. */
export function Editorial({ html, pythonOf, hasNumpy, attempt, onAttempt }: EditorialProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const [isAsking, setAsking] = useState(false);
  const isShown = attempt.editorialOpened || attempt.passed;
  return (
    <section aria-label={t('editorial.title')}>
      <h2>{t('editorial.title')}</h2>
      {isShown ? (
        <>
          <Html className="wb-prose" html={html} locale={locale} />
          {pythonOf !== null && <PythonSolution exerciseId={pythonOf} hasNumpy={hasNumpy} />}
        </>
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
  /** The exercise whose solution in Python is shown too; null where it is not written in Python. */
  readonly pythonOf: string | null;
  /** Whether that with NumPy is among them. */
  readonly hasNumpy: boolean;
  readonly attempt: Attempt;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
};
