'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { ExercisePageView, SubmissionSummary } from '#lib/study/views.ts';
import { CodePane } from './code-pane.tsx';
import type { LearnerClock } from './exercise-answer.ts';
import type { Pane } from './pane-tabs.tsx';
import { ReportPane } from './report-pane.tsx';
import { SplitPanes } from './split-panes.tsx';
import { Statement } from './statement.tsx';
import { sendSubmission } from './submissions.ts';
import { useJudge, type Mode } from './use-judge.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useWaitingSubmissions } from './use-waiting-submissions.ts';
import { useWorkspace } from './use-workspace.ts';
import './workbench.css';

/** One exercise: what is asked, the code, and what the judge says of it. */
export function Workbench({ exercise, clock }: WorkbenchProps) {
  const t = useTranslations('workbench');
  const { workspace, current, setDraft, setAttempt } = useWorkspace(exercise);
  const judge = useJudge(exercise.id);
  const [pane, setPane] = useState<Pane>('statement');
  const [submissions, setSubmissions] = useState<readonly SubmissionSummary[]>(exercise.submissions);
  const [areSent, setSent] = useWaitingSubmissions();

  const start = async (mode: Mode): Promise<void> => {
    const source = current.current?.draft;
    if (source === undefined) return;
    setPane('report');
    const report = await judge.start(mode, source);
    if (!report || mode !== 'submit') return;
    const submission = { id: crypto.randomUUID(), exerciseId: exercise.id, source, report, at: Date.now() };
    const { id, at } = submission;
    setSubmissions((before) => [{ id, at, verdict: report.verdict, source }, ...before]);
    setAttempt((before) => ({
      ...before,
      submissions: before.submissions + (before.passed ? 0 : 1),
      passed: before.passed || report.verdict === 'pass',
    }));
    setSent(await sendSubmission(submission));
  };
  const onKeyDown = useShortcuts(start);

  if (!workspace) return <output className="wb-note">{t('opening')}</output>;
  return (
    <div className="wb" onKeyDownCapture={onKeyDown}>
      <SplitPanes
        pane={pane}
        onPane={setPane}
        statement={<Statement exercise={exercise} attempt={workspace.attempt} onAttempt={setAttempt} />}
        code={
          <CodePane
            exercise={exercise}
            workspace={workspace}
            submissions={submissions}
            isRunning={judge.activity.kind === 'running'}
            onDraft={setDraft}
            onStart={start}
          />
        }
        report={
          <ReportPane
            exercise={exercise}
            clock={clock}
            judge={judge}
            attempt={workspace.attempt}
            areSent={areSent}
            onRated={() => setAttempt((before) => ({ ...before, rated: true }))}
          />
        }
      />
    </div>
  );
}

type WorkbenchProps = { readonly exercise: ExercisePageView; readonly clock: LearnerClock };
