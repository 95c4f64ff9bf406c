import { useEffect, useState } from 'react';
import { keepForLater } from '#app/_client/local-submissions.ts';
import { newId } from '#app/_client/new-id.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { SubmissionSummary } from '#lib/study/exercises/submit.ts';
import { loadClient } from './load-client.ts';
import type { UsedWorkspace } from './use-workspace.ts';
import type { Workspace } from './workspace.ts';

/** The submissions of an exercise: those the server knew, and those made since, which are sent until it has them. */
export function useSubmissions(exercise: ExercisePageView, { setAttempt }: UsedWorkspace): UsedSubmissions {
  const [submissions, setSubmissions] = useState<readonly SubmissionSummary[]>(exercise.submissions);
  const [areSent, setSent] = useState(true);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => watchSubmissions(setSent, setTrouble), []);

  const submit = async ({ draft: source, language }: Workspace, report: Report): Promise<void> => {
    const { verdict } = report;
    const [id, at] = [newId(), Date.now()];
    setSubmissions((before) => [{ id, at, verdict, source, language }, ...before]);
    setAttempt((before) => ({
      ...before,
      submissions: before.submissions + (before.passed ? 0 : 1),
      passed: before.passed || verdict === 'pass',
      // What was proposed for a pass stays as it was shown.
      ...(!before.passed && { judged: { seed: report.seed, at }, chosen: null }),
    }));
    const written = language === 'python' ? { language } : {};
    const submission = { id, exerciseId: exercise.id, source, ...written, report, at };
    let isKept = false;
    const client = await loadClient((problem) => {
      console.warn('The outbox could not be loaded; it is tried again.', problem);
      setSent(false);
      isKept ||= keepForLater(submission);
    });
    void client.submit(submission);
    setSent((await client.deliveryOf(id)).kind !== 'waiting');
  };
  return { submissions, areSent, trouble, submit };
}

export type UsedSubmissions = {
  readonly submissions: readonly SubmissionSummary[];
  /** Whether the server has spoken of everything. */
  readonly areSent: boolean;
  /** Why this browser does not keep what waits; null while it does. */
  readonly trouble: string | null;
  readonly submit: (workspace: Workspace, report: Report) => Promise<void>;
};

/** Tells, whenever a round of sending is over, whether anything still waits, and what the browser’s storage says. */
function watchSubmissions(onSent: (areSent: boolean) => void, onTrouble: (trouble: string | null) => void): () => void {
  let stops: readonly (() => void)[] = [];
  let isOver = false;
  const watch = async (): Promise<void> => {
    const client = await loadClient((problem) => console.warn('The outbox could not be loaded.', problem));
    if (isOver) return;
    const look = async (): Promise<void> => {
      const waits = await client.isWaiting('submission');
      if (!isOver) onSent(!waits);
    };
    stops = [client.watchStatus((status) => void (status !== 'sending' && look())), client.watchTrouble(onTrouble)];
  };
  // The editor and the judge come first.
  const timer = setTimeout(() => void watch(), FIRST_LOOK_MILLIS);
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

const FIRST_LOOK_MILLIS = 2_000;
