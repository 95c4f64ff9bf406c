import { useMemo, type ReactNode } from 'react';
import { ReportPart } from '#app/_components/workbench/parts.ts';
import { EngineLine, ProgressLine } from '#app/_components/workbench/report/progress-line.tsx';
import { Announcement, WithoutReport } from '#app/_components/workbench/report/report-pane.tsx';
import type { UsedJudge } from '#app/_components/workbench/use-judge.ts';
import { withoutDiagnoses } from '#lib/interview/found-diagnoses.ts';
import type { DiagnosesTold } from '#lib/interview/interview.ts';
import type { InterviewExerciseView } from '#lib/study/interview/interview-view.ts';

type ToldReportProps = {
  readonly exercise: InterviewExerciseView;
  readonly judge: UsedJudge;
  readonly diagnoses: DiagnosesTold;
  /** After a pass: where to go on. */
  readonly gain: ReactNode;
};

/** What the judge is doing or has found; why, only where that was chosen. */
export function ToldReport({ exercise, judge, diagnoses, gain }: ToldReportProps) {
  const { engine, warming, cancel } = judge;
  const { activity: whole } = judge;
  const activity = useMemo(() => {
    if (whole.kind !== 'reported' || diagnoses === 'shown') return whole;
    return { ...whole, found: { ...whole.found, report: withoutDiagnoses(whole.found.report) } };
  }, [whole, diagnoses]);
  return (
    <div className="wb-report-pane">
      <output className="sr-only">
        <Announcement activity={activity} />
      </output>
      {gain}
      {activity.kind === 'running' && (
        <ProgressLine progress={activity.progress} regimes={exercise.regimes} onCancel={cancel} />
      )}
      {activity.kind === 'reported' ? (
        <ReportPart
          found={activity.found}
          mode={activity.mode}
          exercise={exercise}
          passedAfter={null}
          help={null}
          gain={null}
        />
      ) : (
        <WithoutReport activity={activity} />
      )}
      {activity.kind !== 'running' && <EngineLine engine={engine} warming={warming} />}
    </div>
  );
}
