'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import { whenIdle } from '#app/_components/ui/when-idle.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { CodePane } from './code/code-pane.tsx';
import type { LearnerClock } from './exercise-answer.ts';
import type { Pane } from './pane-tabs.tsx';
import { preloadParts } from './parts.ts';
import { ReportPane } from './report/report-pane.tsx';
import { SplitPanes } from './split-panes.tsx';
import { Statement } from './statement/statement.tsx';
import { TitleBar } from './title-bar.tsx';
import { useJudge, type Mode } from './use-judge.ts';
import { useLeave } from './use-leave.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSubmissions } from './use-submissions.ts';
import { useWorkspace } from './use-workspace.ts';
import './workbench.css';

/** One exercise: what is asked, the code, and what the judge says of it. */
export function Workbench({ exercise, clock }: WorkbenchProps) {
  const t = useTranslations('workbench');
  const used = useWorkspace(exercise);
  const { workspace, setAttempt } = used;
  const [canType, setCanType] = useState(false);
  const judge = useJudge(exercise.id, canType);
  const [pane, setPane] = useState<Pane>('statement');
  const { submissions, areSent, trouble, submit } = useSubmissions(exercise, used);
  useLeave(exercise, clock, used);
  useEffect(() => (canType ? whenIdle(preloadParts) : undefined), [canType]);

  const start = async (mode: Mode): Promise<void> => {
    const source = used.current.current?.draft;
    if (source === undefined) return;
    setPane('report');
    const report = await judge.start(mode, source);
    if (report && mode === 'submit') await submit(source, report);
  };
  useShortcuts(start);

  if (!workspace) {
    return (
      <main id="main" tabIndex={-1} className="wb">
        <TitleBar exercise={exercise} />
        <output className="wb-note">{t('opening')}</output>
      </main>
    );
  }
  return (
    <main id="main" tabIndex={-1} className="wb">
      <TitleBar exercise={exercise} />
      <SplitPanes
        pane={pane}
        onPane={setPane}
        statement={<Statement exercise={exercise} workspace={workspace} onAttempt={setAttempt} />}
        code={
          <CodePane
            exercise={exercise}
            workspace={workspace}
            used={used}
            submissions={submissions}
            isRunning={judge.activity.kind === 'running'}
            onStart={start}
            onTypable={() => setCanType(true)}
          />
        }
        report={
          <ReportPane
            exercise={exercise}
            clock={clock}
            judge={judge}
            attempt={workspace.attempt}
            areSent={areSent}
            trouble={trouble}
            onAttempt={setAttempt}
          />
        }
      />
    </main>
  );
}

type WorkbenchProps = { readonly exercise: ExercisePageView; readonly clock: LearnerClock };
