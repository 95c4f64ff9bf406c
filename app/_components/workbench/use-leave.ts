import { useEffect, useEffectEvent, useRef } from 'react';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { LearnerClock } from './exercise-answer.ts';
import type { leaveExercise } from './leave-exercise.ts';
import { onTakenBack } from './taken-back.ts';
import type { UsedWorkspace } from './use-workspace.ts';

/** Records a pass as proposed when the page is left without a word about it: by a link, or for good. */
export function useLeave(exercise: ExercisePageView, clock: LearnerClock, used: UsedWorkspace): void {
  const { current, setAttempt, workspace } = used;
  const leaver = useRef<typeof leaveExercise | null>(null);
  const isAtStake = workspace !== null && workspace.attempt.passed && !workspace.attempt.rated;
  useEffect(() => {
    if (!isAtStake || leaver.current) return;
    // Nothing can be loaded any more while a page closes.
    import('./leave-exercise.ts').then(
      (loaded) => (leaver.current = loaded.leaveExercise),
      (problem: unknown) => console.error('A pass is recorded only by its button.', problem),
    );
  }, [isAtStake]);

  const leave = useEffectEvent((closes: boolean): void => {
    const attempt = current.current?.attempt;
    if (!attempt || !leaver.current?.(attempt, { exercise, clock, at: Date.now(), closes })) return;
    setAttempt((before) => ({ ...before, rated: true }));
  });
  useEffect(() => {
    const close = (): void => leave(true);
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      leave(false);
    };
  }, []);

  const takeBack = useEffectEvent((exerciseId: string): void => {
    if (exerciseId === exercise.id) setAttempt((before) => ({ ...before, rated: false, takenBack: true }));
  });
  useEffect(() => onTakenBack(takeBack), []);
}
