import { useEffect, useRef, useState } from 'react';
import { isSameCode, type CodeDraft } from './code-draft.ts';
import { openQuizBench, verdictOf } from './quiz-bench.ts';
import { useCodeDraft } from './use-code-draft.ts';
import type { ExerciseResponse } from '#lib/quiz/quiz-response.ts';
import type { StandingAnswer } from '#lib/quiz/quiz-state.ts';
import type { Certainty } from '#lib/quiz/certainty.ts';
import type { AskedExercise } from '#lib/study/quiz/quiz-page.ts';
import type { AnswerAct, AnswerInHand } from './use-answer.ts';

type ExerciseOptions = {
  /** Of the quiz, and the place in it. */
  readonly place: { readonly quizId: string; readonly question: number };
  readonly exercise: AskedExercise;
  readonly standing: StandingAnswer | undefined;
  /** Whether the answer that stands stays: what else was written does not count any more. */
  readonly isLocked: boolean;
  readonly asksCertainty: boolean;
  /** `agoMillis`: how long ago it was given; it counts from then, not from when it was judged. */
  readonly onSave: (answer: AnswerAct, agoMillis: number) => void;
};

/** Code for a small exercise while it is written. */
export type ExerciseInHand = {
  readonly answer: AnswerInHand;
  readonly source: string;
  readonly write: (source: string) => void;
  readonly isRunning: boolean;
  /** Whether this browser keeps what is not judged yet. */
  readonly isKept: boolean;
  /** Why the judge could not be started; null while it can. */
  readonly failure: string | null;
};

/** The answer to a small exercise: kept as it is written, and judged here, in the exact lane, when it is given. */
export function useExerciseAnswer(options: ExerciseOptions): ExerciseInHand {
  const { place, exercise, standing, isLocked, asksCertainty, onSave } = options;
  const { draft, keep: keepDraft, forget, isKept } = useCodeDraft(place.quizId, place.question);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const stands = standingDraft(standing, exercise.starter);
  const saved = useRef(standing && stands);
  useEffect(() => openQuizBench(exercise.exerciseId), [exercise.exerciseId]);
  const [time] = useState(() => ({ before: standing?.tookMillis ?? 0, shownAt: performance.now() }));

  const { source, certainty } = isLocked ? stands : (draft ?? stands);
  const change = (next: CodeDraft): void => keepDraft(isSameCode(next, stands) ? null : next);
  const record = (response: ExerciseResponse | null, given: CodeDraft, agoMillis: number): void => {
    saved.current = given;
    const tookMillis = Math.round(time.before + performance.now() - agoMillis - time.shownAt);
    const sure = asksCertainty ? given.certainty : null;
    onSave({ response, certainty: sure, right: response?.verdict === 'pass', tookMillis }, agoMillis);
  };
  const save = async (): Promise<boolean> => {
    const given = { source, certainty };
    if (saved.current && isSameCode(saved.current, given)) return true;
    if (isRunning) return false;
    setRunning(true);
    setFailure(null);
    const givenAt = performance.now();
    const known = verdictThatStands(standing, source);
    try {
      const verdict = known ?? (await verdictOf(exercise.exerciseId, source));
      record({ kind: 'judged', source, verdict }, given, known === null ? performance.now() - givenAt : 0);
      forget(given);
      return true;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setRunning(false);
    }
  };
  const answer: AnswerInHand = {
    response: null,
    certainty,
    problem: null,
    isGiven: source !== exercise.starter && certainty !== 'none',
    respond: () => undefined,
    claim: (sure) => change({ source, certainty: sure }),
    save,
    giveUp: () => {
      const given = { source, certainty: 'none' as Certainty };
      // The code stays where it is, for whoever has an idea after all.
      if (source === exercise.starter) keepDraft(null);
      else keepDraft(given);
      record(null, given, 0);
    },
  };
  const write = (next: string): void => change({ source: next, certainty: certainty === 'none' ? null : certainty });
  return { answer, source, write, isRunning, isKept, failure };
}

/** The answer that stands, as a draft of it would be; the starter where there is none. */
function standingDraft(standing: StandingAnswer | undefined, starter: string): CodeDraft {
  const source = standing?.response?.kind === 'judged' ? standing.response.source : starter;
  return { source, certainty: standing?.certainty ?? null };
}

/** What was said of this very code before, where only the certainty is another; null where it is to be judged. */
function verdictThatStands(standing: StandingAnswer | undefined, source: string): 'pass' | 'fail' | null {
  const response = standing?.response;
  if (response?.kind !== 'judged' || response.source !== source || response.verdict === 'error') return null;
  return response.verdict;
}
