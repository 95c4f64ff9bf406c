'use client';

import { useTranslations } from 'next-intl';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { LearnerClock } from '#app/_components/workbench/exercise-answer.ts';
import { EngineLine, ProgressLine } from './progress-line.tsx';
import { NextTimePart, ReportPart } from '#app/_components/workbench/parts.ts';
import type { Activity, UsedJudge } from '#app/_components/workbench/use-judge.ts';
import { useVerdictSentence } from './verdict-banner.tsx';
import type { Attempt } from '#app/_components/workbench/workspace.ts';

/** What the judge is doing, or what it has found. */
export function ReportPane({ exercise, clock, judge, attempt, areSent, trouble, onAttempt }: ReportPaneProps) {
  const t = useTranslations('workbench');
  const { activity, engine, warming, cancel } = judge;
  const isJudged = activity.kind === 'reported' && activity.mode === 'submit' && attempt.submissions > 0;
  // A pass that is not recorded yet asks for it, whatever has been run since, also on a later visit.
  const asks = attempt.judged !== null && (isJudged || (attempt.passed && !attempt.rated));
  return (
    <div className="wb-report-pane">
      <output className="sr-only">
        <Announcement activity={activity} />
      </output>
      {activity.kind === 'idle' && <p>{t('report.empty')}</p>}
      {activity.kind === 'cancelled' && <p>{t('report.cancelled')}</p>}
      {activity.kind === 'running' && (
        <ProgressLine progress={activity.progress} regimes={exercise.regimes} onCancel={cancel} />
      )}
      {activity.kind === 'broken' && (
        <div role="alert" className="wb-verdict wb-error">
          <span className="wb-sign" aria-hidden="true">
            !
          </span>
          <div>
            <h2>{t('report.broken')}</h2>
            <p>{t('report.brokenWhat')}</p>
            <pre className="wb-literal">{activity.message}</pre>
          </div>
        </div>
      )}
      {activity.kind === 'reported' && (
        <ReportPart report={activity.report} mode={activity.mode} regimes={exercise.regimes} />
      )}
      {asks && <NextTimePart {...{ exercise, attempt, clock, onAttempt }} />}
      {!areSent && <output className="wb-note">{t('report.notSent')}</output>}
      {trouble !== null && (
        <p role="alert" className="wb-note">
          {t('report.notKept', { detail: trouble })}
        </p>
      )}
      {activity.kind !== 'running' && <EngineLine engine={engine} warming={warming} />}
    </div>
  );
}

/** What a screen reader hears: that it runs, and the verdict; not every step in between. */
function Announcement({ activity }: { readonly activity: Activity }) {
  const t = useTranslations('workbench');
  const sentence = useVerdictSentence();
  if (activity.kind === 'running') return t('announce.running');
  if (activity.kind !== 'reported') return null;
  const { report, mode } = activity;
  return `${t(`verdict.${report.verdict}`)}${t('announce.stop')} ${sentence(report, mode)}`;
}

type ReportPaneProps = {
  readonly exercise: ExercisePageView;
  readonly clock: LearnerClock;
  readonly judge: UsedJudge;
  readonly attempt: Attempt;
  readonly areSent: boolean;
  /** Why this browser does not keep what waits; null while it does. */
  readonly trouble: string | null;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
};
