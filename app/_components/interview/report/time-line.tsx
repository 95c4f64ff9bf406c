import { useLocale, useTranslations } from 'next-intl';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { clockText } from '#app/_components/quiz/ask/clock-text.ts';
import type { Interview } from '#lib/interview/interview.ts';
import type { InterviewReport } from '#lib/interview/interview-report.ts';

type TimeLineProps = {
  readonly interview: Interview;
  readonly report: InterviewReport;
  /** How long it was. */
  readonly lastMillis: number;
};

const SIGNS = { pass: '✓', fail: '✗', error: '!' } as const;

/** Where the time went: a bar for each exercise, with its runs and submits; and the same as a table. */
export function TimeLine({ interview, report, lastMillis }: TimeLineProps) {
  const t = useTranslations('interview.report');
  const locale = useLocale();
  const share = (millis: number): string => `${String((100 * millis) / Math.max(1, lastMillis))}%`;
  return (
    <section className="panel mt-4" aria-labelledby="time-line">
      <h2 id="time-line">{t('timeline')}</h2>
      <p className="mt-1 text-sm text-soft">{t('timelineText')}</p>
      <div className="iv-line" aria-hidden="true">
        {interview.exercises.map(({ exerciseId, title }, at) => (
          <div key={exerciseId} className="iv-line-row">
            <span className="iv-line-name">{title[locale]}</span>
            <div className="iv-line-bar">
              {report.spans
                .filter(({ exercise }) => exercise === at)
                .map(({ what, fromMillis, toMillis }) => (
                  <span
                    key={fromMillis}
                    className="iv-span"
                    data-what={what}
                    style={{ insetInlineStart: share(fromMillis), width: share(toMillis - fromMillis) }}
                  />
                ))}
              {report.exercises[at]!.runs.map(({ afterMillis, verdict, mode }) => (
                <span
                  key={afterMillis}
                  className="iv-run"
                  data-mode={mode}
                  data-verdict={verdict}
                  style={{ insetInlineStart: share(afterMillis) }}
                >
                  {SIGNS[verdict]}
                </span>
              ))}
            </div>
          </div>
        ))}
        <div className="iv-line-ends num">
          <span>0:00</span>
          <span>{clockText(lastMillis)}</span>
        </div>
      </div>
      <MomentsTable interview={interview} report={report} />
    </section>
  );
}

/** The same for who reads rather than sees. */
function MomentsTable({ interview, report }: Omit<TimeLineProps, 'lastMillis'>) {
  const t = useTranslations('interview.report');
  const locale = useLocale();
  return (
    <PlotTable
      columns={[
        t('columns.number'),
        t('columns.after'),
        t('columns.what'),
        t('columns.exercise'),
        t('columns.verdict'),
      ]}
      groups={[
        {
          name: null,
          rows: report.moments.map(({ exercise, kind, afterMillis, verdict }, at) => [
            at + 1,
            clockText(afterMillis),
            t(`moments.${kind}`),
            interview.exercises[exercise]!.title[locale],
            verdict === null ? '' : t(`verdicts.${verdict}`),
          ]),
        },
      ]}
    />
  );
}
