'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import { Html } from '#app/_components/ui/html.tsx';
import type { Attempt } from '#app/_components/workbench/workspace.ts';

/** Hints, one at a time; each one shown counts. */
export function Hints({ hints, attempt, onAttempt }: HintsProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const shown = Math.min(attempt.hintsShown, hints.length);
  return (
    <section aria-label={t('hints.title')}>
      <h2>{t('hints.title')}</h2>
      <ol className="wb-hints" aria-live="polite">
        {hints.slice(0, shown).map((hint) => (
          <li key={hint.en}>
            <Html className="wb-prose" html={hint} locale={locale} />
          </li>
        ))}
      </ol>
      {shown < hints.length ? (
        <button
          type="button"
          className="button"
          onClick={() => onAttempt((before) => ({ ...before, hintsShown: shown + 1 }))}
        >
          {t('hints.show', { number: shown + 1, total: hints.length })}
        </button>
      ) : (
        <p className="wb-small">{t('hints.all')}</p>
      )}
      {!attempt.passed && shown === 0 && <p className="wb-small">{t('hints.counted')}</p>}
    </section>
  );
}

type HintsProps = {
  readonly hints: readonly LocalizedHtml[];
  readonly attempt: Attempt;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
};
