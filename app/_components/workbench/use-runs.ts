import { useState } from 'react';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { SubmissionSummary } from '#lib/study/exercises/submit.ts';
import { useJudge, type Mode, type UsedJudge } from './use-judge.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSubmissions } from './use-submissions.ts';
import type { UsedWorkspace } from './use-workspace.ts';

/** Run and Submit of the code at hand, by button or key, and what comes of them. */
export function useRuns({ exercise, used, canType, onStart }: RunsOptions): Runs {
  const judge = useJudge(exercise.id, canType, used.workspace?.language ?? 'typescript');
  const { submissions, areSent, trouble, submit } = useSubmissions(exercise, used);
  const [hasReported, setReported] = useState(false);
  const [passedAfter, setPassedAfter] = useState<number | null>(null);
  const start = async (mode: Mode): Promise<void> => {
    const workspace = used.current.current;
    if (!workspace) return;
    onStart();
    const report = await judge.start(mode, workspace);
    if (!report) return;
    setReported(true);
    const attempt = used.current.current?.attempt;
    if (mode !== 'submit') return;
    if (report.verdict === 'pass' && attempt) setPassedAfter((before) => before ?? attempt.activeMillis);
    await submit(workspace, report);
  };
  useShortcuts(start);
  const isRunning = judge.activity.kind === 'running';
  return { judge, isRunning, hasReported, passedAfter, submissions, areSent, trouble, start };
}

type RunsOptions = {
  readonly exercise: ExercisePageView;
  readonly used: UsedWorkspace;
  readonly canType: boolean;
  readonly onStart: () => void;
};

export type Runs = {
  readonly judge: UsedJudge;
  readonly isRunning: boolean;
  /** Whether there has been a report since the page was opened. */
  readonly hasReported: boolean;
  /** The time spent until the first pass since the page was opened, in milliseconds; null before. */
  readonly passedAfter: number | null;
  readonly submissions: readonly SubmissionSummary[];
  /** Whether the server has spoken of all of them. */
  readonly areSent: boolean;
  /** Why this browser does not keep what waits; null while it does. */
  readonly trouble: string | null;
  readonly start: (mode: Mode) => Promise<void>;
};
