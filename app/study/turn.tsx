'use client';

import { useRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { newId } from '#app/_client/new-id.ts';
import type { Locale } from '#lib/base/localized.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import { ActionBar } from './action-bar.tsx';
import { CardFace } from './card-face.tsx';
import { CardTools } from './card-tools.tsx';
import { letteredOptions } from './lettered-options.ts';
import type { SessionAction } from './session-action.ts';
import { canUndo, type SessionState } from './session-state.ts';
import type { StudyCommand } from './study-keys.ts';
import { useAnswering } from './use-answering.ts';
import { useStudyKeys } from './use-study-keys.ts';

type TurnProps = {
  readonly entry: QueueEntry;
  readonly session: SessionState;
  /** Whether the focus goes to this card: not on the first of a page, which nobody has asked for yet. */
  readonly focused: boolean;
  readonly keys: ReviewKeys | null;
  /** Whether keys are heard: not under a dialog. */
  readonly listening: boolean;
  readonly act: (action: SessionAction) => void;
  /** Everything a key can ask for that is not about answering. */
  readonly onCommand: (command: StudyCommand) => void;
  /** What was just done. */
  readonly notice: string;
};

/** One card, from its prompt to its rating. */
export function Turn({ entry, session, focused, keys, listening, act, onCommand, notice }: TurnProps) {
  const { card } = entry;
  const router = useRouter();
  const answering = useAnswering(card, act);
  const face = useFocus(session, focused);
  const judged = session.phase.name === 'answer' ? session.phase.judged : null;
  const phase = session.phase.name === 'answer' ? 'answer' : 'prompt';
  const proposed = judged?.proposed ?? 'good';

  const rate = (rating: Rating): void => act({ type: 'rate', rating, id: newId(), at: Date.now() });
  const proceed = (): void => {
    if (phase === 'answer') rate(proposed);
    else if (card.body.kind === 'exercise') router.push(`/exercises/${card.body.exerciseId}`);
    // At once: what is wrong is marked before it is looked for.
    else if (!flushSync(() => answering.check())) focusInput(face.current);
  };
  const options = letteredOptions(card.body, answering.response);
  useStudyKeys(listening ? { phase, options, keys } : null, (command) => {
    if (command.type === 'proceed') proceed();
    else if (command.type === 'rate') rate(command.rating);
    else if (command.type === 'choose') chooseOption(face.current, command.option);
    else onCommand(command);
  });

  return (
    <>
      <CardFace
        ref={face}
        card={card}
        locale={useShownLocale(session)}
        phase={session.phase}
        response={judged?.response ?? answering.response}
        problem={answering.problem}
        onRespond={answering.respond}
      />
      <CardTools flipped={session.flipped} canUndo={canUndo(session)} keys={keys} onCommand={onCommand} />
      <p role="status" className="mb-2 min-h-6 text-sm text-soft">
        {notice}
      </p>
      <ActionBar
        session={session}
        entry={entry}
        proposed={proposed}
        keys={keys}
        actions={{ proceed, rate, giveUp: answering.giveUp, later: () => act({ type: 'setAside', at: Date.now() }) }}
      />
    </>
  );
}

/** The learner’s language, or the other one while the card is flipped. */
function useShownLocale({ flipped }: SessionState): Locale {
  const ours = useLocale();
  if (!flipped) return ours;
  return ours === 'en' ? 'zh' : 'en';
}

/** Moves the focus to a new card, or into the field it has, and to its answer once that is shown. */
function useFocus(session: SessionState, focused: boolean) {
  const face = useRef<HTMLElement>(null);
  const phase = session.phase.name;
  useEffect(() => {
    const card = face.current;
    if (!card) return;
    if (phase === 'answer') card.querySelector<HTMLElement>('[data-answer]')?.focus();
    else if (focused) (card.querySelector<HTMLElement>('input.field') ?? card).focus();
  }, [phase, focused]);
  return face;
}

function focusInput(face: HTMLElement | null): void {
  const next = face?.querySelector<HTMLElement>('[aria-invalid=true], [data-option], [data-step]');
  (next ?? face?.querySelector<HTMLElement>('input'))?.focus();
}

/** As if it had been pressed, so that the list of options stays the only one who knows how to choose. */
function chooseOption(face: HTMLElement | null, option: number): void {
  const input = face?.querySelectorAll<HTMLInputElement>('input[data-option]')[option];
  input?.focus();
  input?.click();
}
