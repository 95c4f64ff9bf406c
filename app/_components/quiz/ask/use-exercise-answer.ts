import { useRef, useState } from 'react';
import { openBench, type JudgeBench } from '#app/_components/workbench/judge-bench.ts';
import type { Certainty } from '#lib/quiz/certainty.ts';
import type { ExerciseResponse } from '#lib/quiz/quiz-response.ts';
import type { StandingAnswer } from '#lib/quiz/quiz-state.ts';
import type { AskedExercise } from '#lib/study/quiz/quiz-page.ts';
import type { AnswerAct, AnswerInHand } from './use-answer.ts';

type ExerciseOptions = {
  readonly exercise: AskedExercise;
  readonly standing: StandingAnswer | undefined;
  readonly asksCertainty: boolean;
  readonly onSave: (answer: AnswerAct) => void;
};

/** Code for a small exercise while it is written. */
export type ExerciseInHand = {
  readonly answer: AnswerInHand;
  readonly source: string;
  readonly write: (source: string) => void;
  readonly isRunning: boolean;
  /** Why the judge could not be started; null while it can. */
  readonly failure: string | null;
};

/** The answer to a small exercise: judged here, in the exact lane, when it is given. */
export function useExerciseAnswer({ exercise, standing, asksCertainty, onSave }: ExerciseOptions): ExerciseInHand {
  const given = standing?.response?.kind === 'judged' ? standing.response.source : null;
  const [source, setSource] = useState(given ?? exercise.starter);
  const [certainty, setCertainty] = useState<Certainty | null>(standing?.certainty ?? null);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const saved = useRef({ source: given, certainty });
  const [time] = useState(() => ({ before: standing?.tookMillis ?? 0, shownAt: performance.now() }));
  const isGiven = source !== exercise.starter;
  const keep = (response: ExerciseResponse | null, sure: Certainty | null): void => {
    saved.current = { source: response?.source ?? null, certainty: sure };
    const tookMillis = Math.round(time.before + performance.now() - time.shownAt);
    const right = response?.verdict === 'pass';
    onSave({ response, certainty: asksCertainty ? sure : null, right, tookMillis });
  };
  const save = async (): Promise<boolean> => {
    if (saved.current.source === source && saved.current.certainty === certainty) return true;
    if (isRunning) return false;
    setRunning(true);
    setFailure(null);
    try {
      keep({ kind: 'judged', source, verdict: await verdictOf(exercise.exerciseId, source) }, certainty);
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
    isGiven,
    respond: () => undefined,
    claim: setCertainty,
    save,
    giveUp: () => {
      setCertainty('none');
      keep(null, 'none');
    },
  };
  const write = (next: string): void => {
    setSource(next);
    if (certainty === 'none') setCertainty(null);
  };
  return { answer, source, write, isRunning, failure };
}

/** One for each exercise of this page: what is judged when its question is left is judged to its end. */
const benches = new Map<string, JudgeBench>();

async function verdictOf(exerciseId: string, source: string): Promise<ExerciseResponse['verdict']> {
  const bench = benches.get(exerciseId) ?? openBench(exerciseId);
  benches.set(exerciseId, bench);
  const { host, judgeable } = await bench.open();
  const { verdict } = await host.run({ judgeable, source, mode: 'submit', lanes: ['exact'], verdictOnly: true });
  return verdict;
}
