import { useEffect, useRef, useState } from 'react';
import { emptyResponse, judgeResponse } from '#lib/cards/judge-response.ts';
import { problemOf, type ResponseProblem } from '#lib/cards/judgement.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { askedCard } from '#app/_components/card/asked-card.ts';
import { runResponse } from '#app/_components/card/run-response.ts';

/** An answer while it is being made. */
export type ResponseInHand = {
  readonly response: CardResponse | null;
  readonly problem: ResponseProblem | null;
  readonly respond: (response: CardResponse) => void;
  /** Judges it; false when it cannot be judged as it is. What is judged by what it does is run first. */
  readonly check: () => boolean;
};

/** The answer to a question of a placement; `onJudged` hears whether it is right. */
export function useResponse(card: CardView, onJudged: (isRight: boolean) => void): ResponseInHand {
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
  const judge = (given: CardResponse): ResponseProblem | null => {
    const judged = asked && judgeResponse(asked, given);
    const slip = judged && problemOf(judged);
    setProblem(slip);
    if (!slip) onJudged(judged?.kind === 'right');
    return slip;
  };
  const runAndJudge = async (given: CardResponse): Promise<void> => {
    const run = (runs.current += 1);
    setProblem({ kind: 'nothing-run', problem: null });
    const ran = await runResponse(card.body, given);
    if (run !== runs.current) return;
    setResponse(ran);
    judge(ran);
  };
  return {
    response,
    problem,
    respond: (next) => {
      runs.current += 1;
      setProblem(null);
      setResponse(next);
    },
    check: () => {
      if (response === null) return false;
      const slip = judge(response);
      if (slip?.kind !== 'nothing-run') return slip === null;
      void runAndJudge(response);
      return true;
    },
  };
}
