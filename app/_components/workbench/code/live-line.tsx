'use client';

import { useTranslations } from 'next-intl';
import type { Language } from '#lib/exercises/language.ts';
import type { FoundReport } from '#app/_components/workbench/found-report.ts';
import { useVerdictTitle } from '#app/_components/workbench/report/verdict-words.ts';

const SIGNS = { pass: '✓', fail: '✗', error: '!' } as const;

/** What Run’s inputs say of the code while it is typed, in the exact lane; not spoken, so that nobody is interrupted. */
export function LiveLine({ found, language }: { readonly found: FoundReport | null; readonly language: Language }) {
  const t = useTranslations('workbench.live');
  const title = useVerdictTitle();
  const isPython = language === 'python';
  if (isPython || !found) return <p className="wb-live wb-small">{t(isPython ? 'notInPython' : 'waiting')}</p>;
  const { report } = found;
  return (
    <p className={`wb-live wb-status-${report.verdict}`} data-live={report.verdict}>
      <span aria-hidden="true">{SIGNS[report.verdict]} </span>
      {report.verdict === 'pass' ? t('passes') : t('found', { verdict: title(report, 'run', null) })}
    </p>
  );
}
