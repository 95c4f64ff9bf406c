import { useEffect, useState } from 'react';
import { newId } from '#app/_components/ui/new-id.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { SubmissionSummary } from '#lib/study/exercises/submit.ts';
import { sendSubmission, sendWaiting } from './submissions.ts';
import type { UsedWorkspace } from './use-workspace.ts';

/** The submissions of an exercise: those the server knew, and those made since, which are sent until it has them. */
export function useSubmissions(exercise: ExercisePageView, { setAttempt }: UsedWorkspace): UsedSubmissions {
  const [submissions, setSubmissions] = useState<readonly SubmissionSummary[]>(exercise.submissions);
  const [areSent, setSent] = useState(true);
  useEffect(() => {
    const send = (): void => void sendWaiting().then(setSent);
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, []);

  const submit = async (source: string, report: Report): Promise<void> => {
    const { verdict } = report;
    const [id, at] = [newId(), Date.now()];
    setSubmissions((before) => [{ id, at, verdict, source }, ...before]);
    setAttempt((before) => ({
      ...before,
      submissions: before.submissions + (before.passed ? 0 : 1),
      passed: before.passed || verdict === 'pass',
      // What was proposed for a pass stays as it was shown.
      ...(!before.passed && { judged: { seed: report.seed, at }, chosen: null }),
    }));
    setSent(await sendSubmission({ id, exerciseId: exercise.id, source, report, at }));
  };
  return { submissions, areSent, submit };
}

type UsedSubmissions = {
  readonly submissions: readonly SubmissionSummary[];
  /** Whether everything is with the server. */
  readonly areSent: boolean;
  readonly submit: (source: string, report: Report) => Promise<void>;
};
