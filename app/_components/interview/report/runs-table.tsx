import { useTranslations } from 'next-intl';
import { clockText } from '#app/_components/quiz/ask/clock-text.ts';
import type { JudgedRun } from '#lib/interview/interview-report.ts';
import { useDiagnosisName } from './diagnosis-name.ts';

/** Run by run: when, what came of it, where it failed first, and what was diagnosed. */
export function RunsTable({ runs }: { readonly runs: readonly JudgedRun[] }) {
  const t = useTranslations('interview.report');
  const check = useTranslations('workbench.checks');
  const nameOf = useDiagnosisName();
  return (
    <ol className="iv-runs">
      {runs.map((run) => (
        <li key={run.afterMillis} data-verdict={run.verdict}>
          <span className="num">{clockText(run.afterMillis)}</span>
          <span>{t(`moments.${run.mode === 'run' ? 'ran' : 'submitted'}`)}</span>
          <b>{t(`verdicts.${run.verdict}`)}</b>
          <span className="text-soft">
            {[run.check && t('failedIn', { check: check(run.check) }), ...run.diagnoses.map(nameOf)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
