import { useEffect, useImperativeHandle, useRef, useState, type Ref, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useKeyPresses } from '#app/study/use-key-presses.ts';
import { isFinalOnce, type QuizPolicy } from '#lib/quiz/quiz.ts';
import type { StandingAnswer } from '#lib/quiz/quiz-state.ts';
import { quizCommandOf, type QuizCommand } from './quiz-keys.ts';
import type { AnswerInHand } from './use-answer.ts';

/** A question as the page around it may speak to it. */
export type TurnHandle = {
  /** Saves what may still be changed, before the question is left; resolves once it is judged. Null where there is nothing to save. */
  readonly leave: () => Promise<unknown> | null;
};

export type TurnOptions = {
  readonly ref: Ref<TurnHandle>;
  readonly answer: AnswerInHand;
  /** How many options letters choose from. */
  readonly options: number;
  /** Whether it is answered by lines, in which Enter begins the next one. */
  readonly isCode?: boolean;
  readonly policy: QuizPolicy;
  readonly standing: StandingAnswer | undefined;
  /** Whether keys are heard: not under a dialog. */
  readonly listening: boolean;
  readonly singleKeys: boolean;
  /** Time is nearly up: what is there is saved now. */
  readonly isEnding: boolean;
  readonly onCommand: (command: QuizCommand) => void;
};

export type Turn = {
  readonly face: RefObject<HTMLElement | null>;
  /** Whether the answer stays as it was given. */
  readonly isLocked: boolean;
  /** Whether it is told what came of it. */
  readonly isJudged: boolean;
  readonly lacksCertainty: boolean;
  readonly proceed: () => void;
  readonly giveUp: () => void;
};

/** One question while it is answered: what Enter, the keys and the end of the time do. */
export function useTurn({ ref, answer, policy, standing, isEnding, onCommand, ...keys }: TurnOptions): Turn {
  const face = useRef<HTMLElement>(null);
  const isChangeable = !isFinalOnce(policy);
  const isLocked = standing !== undefined && !isChangeable;
  const isJudged = isLocked && policy.feedback === 'immediate';
  const [isHeld, setHeld] = useState(false);
  useFocus(face, isJudged);
  useImperativeHandle(ref, () => ({ leave: () => (isChangeable && answer.isGiven ? answer.save() : null) }));
  useEnding(isEnding && !isLocked && answer.isGiven, () => void answer.save());

  const isUnsure = policy.certainty && (answer.certainty === null || answer.certainty === 'none');
  const goOn = (): void => {
    if (policy.feedback === 'final') onCommand({ type: 'next' });
  };
  const proceed = async (): Promise<void> => {
    if (isLocked || (!answer.isGiven && policy.feedback === 'final')) return onCommand({ type: 'next' });
    if (answer.isGiven && isUnsure) {
      flushSync(() => setHeld(true));
      document.querySelector<HTMLElement>('.certainty input')?.focus();
      return undefined;
    }
    if (await answer.save()) goOn();
    else focusWrong(face.current);
    return undefined;
  };
  const giveUp = (): void => {
    if (isLocked) return;
    answer.giveUp();
    goOn();
  };
  useKeyPresses((press) => {
    if (keys.isCode && press.key === 'Enter' && press.on === 'text') return false;
    const place = {
      options: isLocked ? 0 : keys.options,
      asksCertainty: policy.certainty && !isLocked,
      singleKeys: keys.singleKeys,
    };
    const command = keys.listening ? quizCommandOf(press, place) : null;
    if (command === null) return false;
    if (command.type === 'proceed') void proceed();
    else if (command.type === 'noIdea') giveUp();
    else if (command.type === 'claim') answer.claim(command.certainty);
    else if (command.type === 'choose') chooseOption(face.current, command.option);
    else onCommand(command);
    return true;
  });
  const lacksCertainty = isHeld && isUnsure && !isLocked;
  return { face, isLocked, isJudged, lacksCertainty, proceed: () => void proceed(), giveUp };
}

/** The focus goes into the box to answer in, else to the card; to the answer once that is told. */
function useFocus(face: RefObject<HTMLElement | null>, isJudged: boolean): void {
  useEffect(() => {
    const card = face.current;
    const box = card?.querySelector<HTMLElement>(isJudged ? '[data-answer]' : 'input.field, textarea');
    (box ?? card)?.focus();
  }, [face, isJudged]);
}

function useEnding(isEnding: boolean, save: () => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (!isEnding || done.current) return;
    done.current = true;
    save();
  });
}

function focusWrong(face: HTMLElement | null): void {
  const next = face?.querySelector<HTMLElement>('[aria-invalid=true], [data-option], [data-step]');
  (next ?? face?.querySelector<HTMLElement>('input, textarea'))?.focus();
}

/** As if it had been pressed, so that the list of options stays the only one who knows how to choose. */
function chooseOption(face: HTMLElement | null, option: number): void {
  const input = face?.querySelectorAll<HTMLInputElement>('input[data-option]')[option];
  input?.focus();
  input?.click();
}
