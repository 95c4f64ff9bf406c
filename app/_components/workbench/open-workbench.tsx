'use client';

import { useEffect, useState } from 'react';
import { whenIdle } from '#app/_components/ui/when-idle.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { HeadBar } from './bar/head-bar.tsx';
import { RunButtons } from './bar/run-buttons.tsx';
import { Timer } from './bar/timer.tsx';
import { CodePane } from './code/code-pane.tsx';
import { CodeTools } from './code/code-tools.tsx';
import type { LearnerClock } from './exercise-answer.ts';
import { InsecureNote } from './insecure-note.tsx';
import type { Pane } from './pane-tabs.tsx';
import { preloadParts } from './parts.ts';
import { JudgedLanguage } from './report/judge-text.ts';
import { ReportPane } from './report/report-pane.tsx';
import { SplitPanes } from './split-panes.tsx';
import { Aside, type AsideTab } from './statement/aside.tsx';
import { useEditorOptions } from './use-editor-options.ts';
import { useLeave } from './use-leave.ts';
import { useMarks } from './use-marks.tsx';
import { useTabs } from './use-tabs.ts';
import { useRuns } from './use-runs.ts';
import type { UsedWorkspace } from './use-workspace.ts';
import type { Workspace } from './workspace.ts';

/** The workbench once the learner’s code is at hand. */
export function OpenWorkbench({ exercise, clock, used, workspace }: OpenWorkbenchProps) {
  const [canType, setCanType] = useState(false);
  const [pane, setPane] = useState<Pane>('statement');
  const { tab, setTab } = useTabs(setPane);
  const options = useEditorOptions();
  const runs = useRuns({ exercise, used, canType, onStart: () => setPane('report') });
  const { marking, mark, live } = useMarks({ exercise, workspace, runs, options });
  useLeave(exercise, clock, used);
  useEffect(() => (canType ? whenIdle(preloadParts) : undefined), [canType]);
  const { attempt } = workspace;
  const showTab = (next: AsideTab): void => {
    setTab(next);
    setPane('statement');
  };
  const buttons = <RunButtons isRunning={runs.isRunning} onStart={runs.start} />;
  return (
    <JudgedLanguage value={workspace.language}>
      <HeadBar
        exercise={exercise}
        spent={<Timer millis={runs.passedAfter ?? attempt.activeMillis} isOver={attempt.passed || attempt.rated} />}
        tools={
          <CodeTools
            exercise={exercise}
            workspace={workspace}
            used={used}
            submissions={runs.submissions}
            options={options}
            isRunning={runs.isRunning}
          />
        }
        actions={<div className="wb-actions wb-wide">{buttons}</div>}
      />
      {marking}
      <InsecureNote />
      <SplitPanes
        pane={pane}
        onPane={setPane}
        isOpen={runs.hasReported || attempt.passed}
        statement={<Aside {...{ exercise, workspace }} shown={tab} onShow={setTab} onAttempt={used.setAttempt} />}
        code={<CodePane {...{ exercise, workspace, used, options, mark, live }} onTypable={() => setCanType(true)} />}
        report={<ReportPane {...{ exercise, clock, runs, attempt }} onAttempt={used.setAttempt} onTab={showTab} />}
      />
      <div className="wb-dock">{buttons}</div>
    </JudgedLanguage>
  );
}

type OpenWorkbenchProps = {
  readonly exercise: ExercisePageView;
  readonly clock: LearnerClock;
  readonly used: UsedWorkspace;
  readonly workspace: Workspace;
};
