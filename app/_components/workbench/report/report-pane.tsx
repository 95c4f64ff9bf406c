'use client';

import { useTranslations } from 'next-intl';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { LearnerClock } from '#app/_components/workbench/exercise-answer.ts';
import { NextTimePart, PassBoxesPart, ReportPart } from '#app/_components/workbench/parts.ts';
import type { AsideTab } from '#app/_components/workbench/statement/aside.tsx';
import type { Activity } from '#app/_components/workbench/use-judge.ts';
import type { Runs } from '#app/_components/workbench/use-runs.ts';
import type { Attempt } from '#app/_components/workbench/workspace.ts';
import { NextHint } from './next-hint.tsx';
import { EngineLine, ProgressLine } from './progress-line.tsx';
import { useVerdictSentence, useVerdictTitle } from './verdict-words.ts';

/** What the judge is doing, or what it has found. */
export function ReportPane({ exercise, clock, runs, attempt, onAttempt, onTab }: ReportPaneProps) {
  const { judge, passedAfter } = runs;
  const { activity, engine, warming, cancel } = judge;
  const isReported = activity.kind === 'reported';
  const isJudged = isReported && activity.mode === 'submit' && attempt.submissions > 0;
  // A pass that is not recorded yet asks for it, whatever has been run since, also on a later visit.
  const asks = attempt.judged !== null && (isJudged || (attempt.passed && !attempt.rated));
  const told = { exercise, attempt, clock, onAttempt };
  const gain = asks && attempt.passed && (
    <PassBoxesPart exercise={exercise} comesBack={<NextTimePart {...told} />} onTab={onTab} />
  );
  return (
    <div className="wb-report-pane">
      <output className="sr-only">
        <Announcement activity={activity} />
      </output>
      {activity.kind === 'running' && (
        <ProgressLine progress={activity.progress} regimes={exercise.regimes} onCancel={cancel} />
      )}
      {isReported && (
        <ReportPart
          found={activity.found}
          mode={activity.mode}
          exercise={exercise}
          passedAfter={passedAfter}
          help={<NextHint total={exercise.hints.length} {...{ attempt, onAttempt, onTab }} />}
          gain={gain}
        />
      )}
      {!isReported && <WithoutReport activity={activity} />}
      {!isReported && gain}
      {asks && !attempt.passed && <NextTimePart {...told} />}
      <Sending areSent={runs.areSent} trouble={runs.trouble} />
      {activity.kind !== 'running' && <EngineLine engine={engine} warming={warming} />}
    </div>
  );
}

/** What is said where there is no report. */
export function WithoutReport({ activity }: { readonly activity: Activity }) {
  const t = useTranslations('workbench');
  if (activity.kind === 'idle') return <p>{t('report.empty')}</p>;
  if (activity.kind === 'cancelled') return <p>{t('report.cancelled')}</p>;
  if (activity.kind !== 'broken') return null;
  return (
    <div role="alert" className="wb-verdict wb-error">
      <span className="wb-sign" aria-hidden="true">
        !
      </span>
      <h2>{t('report.broken')}</h2>
      <p className="wb-small">{t('report.brokenWhat')}</p>
      <pre className="wb-literal">{activity.message}</pre>
    </div>
  );
}

/** Whether what was submitted has arrived. */
function Sending({ areSent, trouble }: Pick<Runs, 'areSent' | 'trouble'>) {
  const t = useTranslations('workbench');
  return (
    <>
      {!areSent && <output className="wb-note">{t('report.notSent')}</output>}
      {trouble !== null && (
        <p role="alert" className="wb-note">
          {t('report.notKept', { detail: trouble })}
        </p>
      )}
    </>
  );
}

/** What a screen reader hears: that it runs, and the verdict; not every step in between. */
export function Announcement({ activity }: { readonly activity: Activity }) {
  const t = useTranslations('workbench');
  const title = useVerdictTitle();
  const sentence = useVerdictSentence();
  if (activity.kind === 'running') return t('announce.running');
  if (activity.kind !== 'reported') return null;
  const { mode } = activity;
  const { report } = activity.found;
  return `${title(report, mode, null)}${t('announce.stop')} ${sentence(report, mode)}`;
}

type ReportPaneProps = {
  readonly exercise: ExercisePageView;
  readonly clock: LearnerClock;
  readonly runs: Runs;
  readonly attempt: Attempt;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
  readonly onTab: (tab: AsideTab) => void;
};
