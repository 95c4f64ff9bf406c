'use client';

import { useTranslations } from 'next-intl';
import type { Check, Report } from '#lib/exercises/report.ts';
import type { Mode } from '#app/_components/workbench/use-judge.ts';

const SIGNS = { pass: '✓', fail: '✗', error: '!' } as const;

/** The verdict in a word, a sign and a colour, and how far it got. */
export function VerdictBanner({ report, mode }: { readonly report: Report; readonly mode: Mode }) {
  const sentence = useVerdictSentence();
  const t = useTranslations('workbench');
  return (
    <header className={`wb-verdict wb-${report.verdict}`}>
      <span className="wb-sign" aria-hidden="true">
        {SIGNS[report.verdict]}
      </span>
      <div>
        <h2>{t(`verdict.${report.verdict}`)}</h2>
        <p>{sentence(report, mode)}</p>
      </div>
    </header>
  );
}

/** What the verdict means, in one sentence; also spoken when it arrives. */
export function useVerdictSentence(): (report: Report, mode: Mode) => string {
  const t = useTranslations('workbench');
  return (report, mode) => {
    const passed = report.checks.filter((check) => check.status === 'pass').length;
    if (report.verdict === 'pass') return t(mode === 'run' ? 'verdict.passRun' : 'verdict.passSubmit', { passed });
    const first = firstNotPassed(report);
    if (!first) return t('verdict.noCheck');
    return t(report.verdict === 'fail' ? 'verdict.failedAt' : 'verdict.stoppedAt', {
      check: t(`checks.${first.name}`),
      passed,
      total: report.checks.length,
    });
  };
}

/** The check to read: the first that did not pass. */
export function firstNotPassed(report: Report): Check | null {
  return report.checks.find((check) => check.status === 'fail' || check.status === 'error') ?? null;
}
