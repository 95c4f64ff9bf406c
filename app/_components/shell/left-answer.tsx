'use client';

import { useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { leftAnswers, watchLeftAnswers } from '#app/_components/workbench/left-answers.ts';

/** Tells of an answer that was recorded because its page was left; what it takes is loaded only when there is one. */
export function LeftAnswer() {
  const count = useSyncExternalStore(watchLeftAnswers, countOf, () => 0);
  const [notice, setNotice] = useState<{ readonly Notice: ComponentType } | null>(null);
  const isNeeded = count > 0;
  useEffect(() => {
    if (!isNeeded) return;
    import('./left-answer-notice.tsx').then(
      ({ LeftAnswerNotice }) => setNotice({ Notice: LeftAnswerNotice }),
      (problem: unknown) => console.error('An answer that was left waits for the next page.', problem),
    );
  }, [isNeeded]);
  return notice && <notice.Notice />;
}

function countOf(): number {
  try {
    return leftAnswers().length;
  } catch {
    // A browser may refuse storage: then nothing was left in it either.
    return 0;
  }
}
