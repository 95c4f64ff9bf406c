import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { askedCard } from '#app/_components/card/asked-card.ts';
import { runResponse } from '#app/_components/card/run-response.ts';
import { emptyResponse, judgeResponse } from '#lib/cards/judge-response.ts';
import { problemOf, type ResponseProblem } from '#lib/cards/judgement.ts';
import { isGiven, type CardResponse } from '#lib/cards/response.ts';
import type { Certainty } from '#lib/quiz/certainty.ts';
import type { StandingAnswer } from '#lib/quiz/quiz-state.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { QuizAct } from '#app/_components/quiz/quiz-act.ts';

export type AnswerAct = Omit<Extract<QuizAct, { readonly kind: 'answered' }>, 'kind' | 'question'>;

/** An answer to a question of a quiz while it is being made. */
export type AnswerInHand = {
  readonly response: CardResponse | null;
  readonly certainty: Certainty | null;
  readonly problem: ResponseProblem | null;
  /** Whether anything is chosen, typed or moved. */
  readonly isGiven: boolean;
  readonly respond: (response: CardResponse) => void;
  readonly claim: (certainty: Certainty) => void;
  /** Saves what is there; false where it cannot be judged as it is. What is judged by what it does is run first. */
  readonly save: () => Promise<boolean>;
  /** Saves that there is no answer. */
  readonly giveUp: () => void;
};

type AnswerOptions = {
  readonly card: CardView;
  readonly standing: StandingAnswer | undefined;
  readonly asksCertainty: boolean;
  /** Whether an answer may be changed, and so is saved whenever it rests. */
  readonly isChangeable: boolean;
  readonly onSave: (answer: AnswerAct) => void;
};

/** How long an answer rests before it is saved by itself. */
const REST_MILLIS = 700;

/** The answer in hand, begun with the one that stands. */
export function useAnswer({ card, standing, asksCertainty, isChangeable, onSave }: AnswerOptions): AnswerInHand {
  const [response, setResponse] = useState<CardResponse | null>(() => begun(card, standing));
  const [certainty, setCertainty] = useState<Certainty | null>(standing?.certainty ?? null);
  const [problem, setProblem] = useState<ResponseProblem | null>(null);
  const [changes, setChanges] = useState(0);
  const saved = useRef(0);
  const runs = useRef(0);
  const took = useTook(standing);

  const change = (): void => setChanges(changes + 1);
  const keep = (given: CardResponse | null, sure: Certainty | null, right: boolean): void => {
    saved.current = changes;
    onSave({ response: given, certainty: asksCertainty ? sure : null, right, tookMillis: took() });
  };
  const judge = (given: CardResponse): ResponseProblem | null => {
    const { slip, right } = judged(card, given);
    setProblem(slip);
    if (slip === null) keep(given, certainty === 'none' ? null : certainty, right);
    return slip;
  };
  const save = async (): Promise<boolean> => {
    if (response === null) return false;
    if (standing && saved.current === changes) return true;
    if (judge(response)?.kind !== 'nothing-run') return judged(card, response).slip === null;
    const run = (runs.current += 1);
    const ran = await runResponse(card.body, response);
    if (run !== runs.current) return false;
    setResponse(ran);
    return judge(ran) === null;
  };
  const hasAnswer = response !== null && isGiven(response);
  useRest(changes, isChangeable && hasAnswer, () => {
    const slip = response && judged(card, response).slip;
    // What cannot be read may be half typed: it is not complained of.
    if (saved.current !== changes && (slip === null || slip.kind === 'nothing-run')) void save();
  });
  return {
    response,
    certainty,
    problem,
    isGiven: hasAnswer,
    respond: (next) => {
      runs.current += 1;
      setProblem(null);
      setResponse(next);
      if (certainty === 'none') setCertainty(null);
      change();
    },
    claim: (next) => {
      setCertainty(next);
      change();
    },
    save,
    giveUp: () => {
      runs.current += 1;
      setProblem(null);
      setResponse(begun(card, undefined));
      setCertainty('none');
      keep(null, 'none', false);
    },
  };
}

/** What stands, or nothing yet. */
function begun(card: CardView, standing: StandingAnswer | undefined): CardResponse | null {
  const asked = askedCard(card);
  const given = standing?.response;
  return given && given.kind !== 'judged' ? given : asked && emptyResponse(asked.body);
}

/** Whether a response is right, or why that cannot be said yet. */
function judged(
  card: CardView,
  given: CardResponse,
): { readonly slip: ResponseProblem | null; readonly right: boolean } {
  const asked = askedCard(card);
  const said = asked && judgeResponse(asked, given);
  return { slip: said && problemOf(said), right: said?.kind === 'right' };
}

/** How long the question has been looked at, in milliseconds, before and now. */
function useTook(standing: StandingAnswer | undefined): () => number {
  const [time] = useState(() => ({ before: standing?.tookMillis ?? 0, shownAt: performance.now() }));
  return () => Math.round(time.before + performance.now() - time.shownAt);
}

/** Calls once nothing has changed for a while, and when the page is left or hidden. */
function useRest(changes: number, isOn: boolean, onRest: () => void): void {
  const rest = useEffectEvent(onRest);
  useEffect(() => {
    if (changes === 0 || !isOn) return undefined;
    const timer = setTimeout(() => rest(), REST_MILLIS);
    const leave = (): void => rest();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
    };
  }, [changes, isOn]);
}
