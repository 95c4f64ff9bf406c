import { useState } from 'react';
import { newId } from '#app/_client/new-id.ts';
import type { Delivery } from '#app/_client/outbox.ts';
import type { Proposal } from '#app/_components/workbench/proposal.ts';
import type { Attempt } from '#app/_components/workbench/workspace.ts';

/** Records an answer; the attempt counts as rated from the press on, so that leaving the page does not record it again. */
export function useRecording(onAttempt: (change: (attempt: Attempt) => Attempt) => void): UsedRecording {
  const [state, setState] = useState<Recording>('no');
  const tell = (next: Recording): void => {
    setState(next);
    onAttempt((before) => ({ ...before, rated: next !== 'refused' && next !== 'failed' }));
  };
  const send = async ({ answerAt }: Proposal): Promise<void> => {
    tell('sending');
    try {
      // The browser's database is not needed before this.
      const { recordExerciseAnswer } = await import('#app/_components/workbench/exercise-answer.ts');
      tell((await recordExerciseAnswer(answerAt(Date.now(), newId()), ({ kind }) => tell(kind))).kind);
    } catch (error) {
      console.error('What records the rating could not be loaded.', error);
      tell('failed');
    }
  };
  return { state, send };
}

/** How far recording is. */
export type Recording = 'no' | 'sending' | 'failed' | Delivery['kind'];

export type UsedRecording = { readonly state: Recording; readonly send: (proposal: Proposal) => Promise<void> };
