import { useEffect, useRef, useState } from 'react';
import { emptyResponse, judgeResponse } from '#lib/cards/judge-response.ts';
import { problemOf, type ResponseProblem } from '#lib/cards/judgement.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { askedCard } from '#app/_components/card/asked-card.ts';
import { runResponse } from '#app/_components/card/run-response.ts';
import type { SessionAction } from './session-action.ts';

/** What a learner is about to answer. */
export type AnswerInHand = {
  readonly response: CardResponse | null;
  readonly problem: ResponseProblem | null;
  readonly respond: (response: CardResponse) => void;
  /** Judges the response, or shows the answer of a card that has no judge; false when it cannot be judged as it is. */
  readonly check: () => boolean;
  /** Shows the answer without one. */
  readonly giveUp: () => void;
};

/**
 * The answer to a card while it is being made. Right proposes Good, wrong and none propose Again. One that is judged by what
 * it does is run first; what comes back late, after another word of the learner’s, is dropped.
 */
export function useAnswering(card: CardView, act: (action: SessionAction) => void): AnswerInHand {
  const asked = askedCard(card);
  const [response, setResponse] = useState<CardResponse | null>(() => asked && emptyResponse(asked.body));
  const [problem, setProblem] = useState<ResponseProblem | null>(null);

  const runs = useRef(0);
  useEffect(
    () => () => {
      runs.current += 1;
    },
    [],
  );

  const respond = (next: CardResponse): void => {
    runs.current += 1;
    setProblem(null);
    setResponse(next);
  };
  const judge = (given: CardResponse): ResponseProblem | null => {
    const judged = asked && judgeResponse(asked, given);
    const slip = judged && problemOf(judged);
    setProblem(slip);
    if (slip) return slip;
    const correct = judged?.kind === 'right';
    act({ type: 'judge', judged: { response: given, correct, proposed: correct ? 'good' : 'again' }, at: Date.now() });
    return null;
  };
  const runAndJudge = async (given: CardResponse): Promise<void> => {
    const run = (runs.current += 1);
    setProblem({ kind: 'nothing-run', problem: null });
    const ran = await runResponse(card.body, given);
    if (run !== runs.current) return;
    setResponse(ran);
    judge(ran);
  };
  const check = (): boolean => {
    if (asked === null || response === null) {
      act({ type: 'show', at: Date.now() });
      return true;
    }
    const slip = judge(response);
    if (slip?.kind !== 'nothing-run') return slip === null;
    void runAndJudge(response);
    return true;
  };
  const giveUp = (): void => {
    const empty = asked && emptyResponse(asked.body);
    if (empty === null) return;
    runs.current += 1;
    setProblem(null);
    act({ type: 'judge', judged: { response: empty, correct: false, proposed: 'again' }, at: Date.now() });
  };
  return { response, problem, respond, check, giveUp };
}
