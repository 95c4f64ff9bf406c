import { useState } from 'react';
import { emptyResponse, judgeResponse } from '#lib/cards/judge-response.ts';
import { problemOf, type ResponseProblem } from '#lib/cards/judgement.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { askedCard } from '#app/_components/card/asked-card.ts';
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

/** The answer to a card while it is being made. Right proposes Good, wrong and none propose Again. */
export function useAnswering(card: CardView, act: (action: SessionAction) => void): AnswerInHand {
  const asked = askedCard(card);
  const [response, setResponse] = useState<CardResponse | null>(() => asked && emptyResponse(asked.body));
  const [problem, setProblem] = useState<ResponseProblem | null>(null);

  const respond = (next: CardResponse): void => {
    setProblem(null);
    setResponse(next);
  };
  const check = (): boolean => {
    if (asked === null || response === null) {
      act({ type: 'show', at: Date.now() });
      return true;
    }
    const judged = judgeResponse(asked, response);
    const slip = judged && problemOf(judged);
    setProblem(slip);
    if (slip) return false;
    const correct = judged?.kind === 'right';
    act({ type: 'judge', judged: { response, correct, proposed: correct ? 'good' : 'again' }, at: Date.now() });
    return true;
  };
  const giveUp = (): void => {
    const empty = asked && emptyResponse(asked.body);
    if (empty === null) return;
    setProblem(null);
    act({ type: 'judge', judged: { response: empty, correct: false, proposed: 'again' }, at: Date.now() });
  };
  return { response, problem, respond, check, giveUp };
}
