import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { clockText } from '#app/_components/quiz/ask/clock-text.ts';
import type { Localized } from '#lib/base/localized.ts';
import { POINTS } from '#lib/interview/interview.ts';
import type { ExerciseReport } from '#lib/interview/interview-report.ts';
import type { ExerciseState } from '#lib/interview/interview-state.ts';
import { CodeReplay } from './code-replay.tsx';
import { useDiagnosisName } from './diagnosis-name.ts';
import { RunsTable } from './runs-table.tsx';

type ExercisePanelProps = {
  readonly number: number;
  readonly title: Localized;
  readonly report: ExerciseReport;
  readonly state: ExerciseState;
};

/** One exercise of an interview: what passed and when, run by run, which diagnoses came and went, and the code over time. */
export function ExercisePanel({ number, title, report, state }: ExercisePanelProps) {
  const t = useTranslations('interview');
  const locale = useLocale();
  const id = useId();
  const { runs, submits, hints, asked } = state;
  const outcome =
    report.passedAfterMillis !== null
      ? t('report.passedAfter', { time: clockText(report.passedAfterMillis) })
      : runs + submits === 0
        ? t('report.notTried')
        : t('report.notPassed');
  return (
    <section className="panel mt-4" aria-labelledby={id} data-passed={state.passed !== null}>
      <div className="panel-head">
        <h2 id={id}>{t('sit.exercise', { number, title: title[locale] })}</h2>
        <span className="num">{t('report.points', { points: report.points, most: POINTS.pass })}</span>
      </div>
      <p>
        <b>{outcome}</b> {t('report.spent', { time: clockText(report.spentMillis) })} ·{' '}
        {t('report.counts', { runs, submits, hints, asked: asked.length })}
      </p>
      <h3 className="mt-4">{t('report.runs')}</h3>
      {report.runs.length === 0 ? <p className="text-soft">{t('report.noRuns')}</p> : <RunsTable runs={report.runs} />}
      <h3 className="mt-4">{t('report.diagnosesTitle')}</h3>
      <Diagnoses diagnoses={report.diagnoses} />
      <h3 className="mt-4">{t('report.replay')}</h3>
      {report.code.length === 0 ? <p className="text-soft">{t('report.noCode')}</p> : <CodeReplay code={report.code} />}
    </section>
  );
}

/** Which came up, and when each was gone. */
function Diagnoses({ diagnoses }: Pick<ExerciseReport, 'diagnoses'>) {
  const t = useTranslations('interview.report');
  const nameOf = useDiagnosisName();
  if (diagnoses.length === 0) return <p className="text-soft">{t('noDiagnoses')}</p>;
  return (
    <ul className="list-disc ps-5">
      {diagnoses.map((one) => (
        <li key={`${one.key} ${String(one.fromMillis)}`}>
          {nameOf(one)}{' '}
          <span className="text-soft num">
            {one.goneMillis === null
              ? t('stayed', { from: clockText(one.fromMillis) })
              : t('gone', { from: clockText(one.fromMillis), to: clockText(one.goneMillis) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
