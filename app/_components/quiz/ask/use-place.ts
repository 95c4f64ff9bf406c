import { useState } from 'react';
import type { Elsewhere } from '#app/_components/quiz/use-quiz-events.ts';

/** Which question is shown, and how to go to another; a tab that nobody looks at follows the one that is used. */
export function usePlace(first: number, elsewhere: Elsewhere | null): readonly [number, (question: number) => void] {
  const [current, setCurrent] = useState(first);
  const [seen, setSeen] = useState(elsewhere);
  if (elsewhere !== seen) {
    setSeen(elsewhere);
    if (elsewhere?.unseen && 'question' in elsewhere.event) setCurrent(elsewhere.event.question);
  }
  return [current, setCurrent];
}
