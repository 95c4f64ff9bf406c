import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { StorageTrouble } from '#app/_components/quiz/storage-trouble.tsx';
import type { InterviewInHand } from '#app/_components/interview/use-interview.ts';
import { POINTS } from '#lib/interview/interview.ts';
import { interviewReport, type InterviewReport } from '#lib/interview/interview-report.ts';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import type { PastInterview } from '#lib/study/interview/past-interviews.ts';
import { ExercisePanel } from './exercise-panel.tsx';
import { FollowUpPanel } from './follow-up-panel.tsx';
import { ComparedPanel } from './compared-panel.tsx';
import { NextPanel } from './next-panel.tsx';
import { TimeLine } from './time-line.tsx';
import '#app/_components/interview/sit/interview.css';

type InterviewReportPageProps = {
  readonly interview: InterviewInHand;
  readonly past: readonly PastInterview[];
  readonly clock: { readonly zone: string | null; readonly rolloverHour: number };
  readonly singleKeys: boolean;
};

/** What an interview came to, for the eye, for the keyboard and on paper. */
export function InterviewReportPage({ interview: inHand, past, clock, singleKeys }: InterviewReportPageProps) {
  const t = useTranslations('interview.report');
  const { view, events, state, failure } = inHand;
  const { interview } = view;
  const endedAt = state.ended?.at ?? interview.madeAt;
  const report = useMemo(() => interviewReport(interview, events, state, endedAt), [interview, events, state, endedAt]);
  if (report === null || state.ended === null || state.startedAt === null) return null;
  return (
    <main id="main" tabIndex={-1} className="page sheet iv-report">
      <StorageTrouble detail={failure} />
      <ReportHead {...{ view, state, report }} />
      {state.phase === 'followUp' && (
        <p className="notice mt-4 iv-screen">
          {t('followUpOpen')} <a href={`/interview/${interview.id}`}>{t('toFollowUp')}</a>
        </p>
      )}
      <TimeLine interview={interview} report={report} lastMillis={state.ended.at - state.startedAt} />
      {report.exercises.map((one, at) => (
        <ExercisePanel
          key={interview.exercises[at]!.exerciseId}
          number={at + 1}
          title={interview.exercises[at]!.title}
          report={one}
          state={state.exercises[at]!}
        />
      ))}
      <FollowUpPanel view={view} state={state} />
      <NextPanel {...{ view, state, clock, singleKeys }} />
      <ComparedPanel id={interview.id} past={past} />
    </main>
  );
}

type ReportHeadProps = {
  readonly view: InterviewInHand['view'];
  readonly state: InterviewInHand['state'];
  readonly report: InterviewReport;
};

/** What passed, what it is worth, how long it took and how it ended. */
function ReportHead({ view: { interview, title }, state, report }: ReportHeadProps) {
  const t = useTranslations('interview.report');
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const of = interview.exercises.length;
  const took = Math.round(((state.ended?.at ?? 0) - (state.startedAt ?? 0)) / MINUTE_MILLIS);
  const titles = interview.exercises.map((exercise) => exercise.title[locale]);
  return (
    <div className="quiz-result-head">
      <div className="min-w-0">
        <p className="eyebrow">{[title?.[locale], ...titles].filter(Boolean).join(' · ')}</p>
        <h1 ref={heading} tabIndex={-1} className="quiz-score">
          {t('score', { passed: report.passed, of })}
        </h1>
        <p className="quiz-sentence">
          {t('points', { points: Math.round(report.share * of * POINTS.pass), most: of * POINTS.pass })} ·{' '}
          {t('took', { minutes: took, of: interview.minutes })} · {state.ended && t(`reasons.${state.ended.reason}`)}
        </p>
        {state.late > 0 && <p className="mt-2 text-soft">{t('late', { count: state.late })}</p>}
        <p className="mt-2 text-sm text-soft">{t('private')}</p>
      </div>
      <div className="quiz-result-actions sheet-tools">
        <button type="button" className="button button-large" onClick={() => window.print()}>
          {t('print')}
        </button>
        <Link href="/interview" className="button button-primary button-large">
          {t('another')}
        </Link>
      </div>
    </div>
  );
}
