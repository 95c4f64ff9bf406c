import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { WelcomeView } from '#lib/study/placement/welcome-view.ts';
import { postJson } from '#app/_client/post-json.ts';
import { change } from '#app/_components/ui/change.ts';
import { keepInterview, keptInterview } from '#app/_components/welcome/kept-interview.ts';
import { makeInterviewPlan } from '#app/_components/welcome/make-interview-plan.ts';

/** What went wrong on the way to the first card. */
export type BeginningProblem = 'unsaved' | 'unplanned';

/** How one begins: what was concluded is written, the interview planned, and the first card asked. */
export type Beginning = {
  /** With the concepts that are taken as known, under the id of the placement; without a placement nothing is written. */
  readonly begin: (placed?: { readonly id: string; readonly known: readonly string[] }) => Promise<boolean>;
  readonly problem: BeginningProblem | null;
  readonly isBusy: boolean;
};

/** Begins to study; what failed is told, and tried again by the same button. */
export function useBeginning(view: WelcomeView): Beginning {
  const router = useRouter();
  const [problem, setProblem] = useState<BeginningProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (placed?: { readonly id: string; readonly known: readonly string[] }): Promise<boolean> => {
    const isWritten = placed === undefined || (await postJson('/api/placement', placed)).kind === 'done';
    if (!isWritten || !(await change('/api/habits', { welcomed: true }))) {
      setProblem('unsaved');
      return false;
    }
    const on = keptInterview();
    if (on !== null && on > view.today) {
      const isPlanned = await makeInterviewPlan({ on, minutes: view.minutesPerDay, concepts: view.concepts });
      keepInterview(null);
      if (!isPlanned) {
        // Pressed again, one begins without it.
        setProblem('unplanned');
        return false;
      }
    }
    router.push('/study');
    return true;
  };
  return {
    problem,
    isBusy,
    begin: async (placed) => {
      setBusy(true);
      setProblem(null);
      try {
        return await run(placed);
      } finally {
        setBusy(false);
      }
    },
  };
}
