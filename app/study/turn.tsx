'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { newId } from '#app/_client/new-id.ts';
import { OwnInReviewPart } from '#app/_components/remarks/own-part.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ConceptNote } from '#lib/study/concepts/concept-note.ts';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionPart } from '#lib/study/session/session-view.ts';
import { AnswerLinks } from './answer-links.tsx';
import { CardFace } from './card-face.tsx';
import { CardHead } from './card-head.tsx';
import { CardMenu } from './card-menu.tsx';
import { Dock } from './dock.tsx';
import { letteredOptions } from './lettered-options.ts';
import { NoteDrawer } from './note-drawer.tsx';
import { NoteFirst } from './note-first.tsx';
import { keepNoteRead } from './notes-read.ts';
import type { SessionAction } from './session-action.ts';
import type { SessionState } from './session-state.ts';
import { StudyBar } from './study-bar.tsx';
import type { StudyCommand } from './study-keys.ts';
import { useAnswering } from './use-answering.ts';
import { useCame } from './use-came.ts';
import { useNote } from './use-note.ts';
import { useShownLocale } from './use-shown-locale.ts';
import { useStudyKeys } from './use-study-keys.ts';

type TurnProps = {
  readonly entry: QueueEntry;
  readonly session: SessionState;
  readonly part: SessionPart | null;
  /** The note of the card’s concept, where the session brought it. */
  readonly note: ConceptNote | undefined;
  /** Whether the focus goes to this card: on the first of a page only into a field, which begins the answer. */
  readonly focused: boolean;
  readonly keys: ReviewKeys | null;
  /** Whether keys are heard: not under a dialog. */
  readonly listening: boolean;
  readonly act: (action: SessionAction) => void;
  /** Everything a key can ask for that is not about answering. */
  readonly onCommand: (command: StudyCommand) => void;
  /** Whether the learner’s own note on the card is being written. */
  readonly isWriting: boolean;
  readonly onWritten: () => void;
  /** What was just done. */
  readonly notice: string;
};

/** One card, from the note of its concept or its prompt to its rating. */
export function Turn(props: TurnProps) {
  const { entry, session, part, keys, act, onCommand, notice } = props;
  const { card } = entry;
  const answering = useAnswering(card, act);
  const face = useFocus(session, props.focused);
  const drawer = useDrawer(face);
  const note = useNote(card.conceptId, drawer.isOpen, props.note);
  const locale = useShownLocale(session);
  const actions = useActions(props, { answering, face, toggleNote: drawer.toggle });
  const judged = session.phase.name === 'answer' ? session.phase.judged : null;
  const noteKey = keys?.note ?? null;
  const isAnswered = session.phase.name === 'answer';
  const isWriting = props.isWriting && isAnswered;
  const hasOwnPart = useCame(OwnInReviewPart);
  const written = (): void => {
    props.onWritten();
    face.current?.querySelector<HTMLElement>('[data-answer]')?.focus();
  };
  return (
    <>
      <div className="study-side">
        <StudyBar session={session}>
          <CardMenu session={session} keys={keys} onCommand={onCommand} />
        </StudyBar>
        <div className="study-stage">
          {session.phase.name === 'note' ? (
            <NoteFirst ref={face} card={card} note={props.note} locale={locale} />
          ) : (
            <>
              <CardHead {...{ entry, session, locale, part }} />
              <CardFace
                ref={face}
                card={card}
                locale={locale}
                phase={session.phase}
                response={judged?.response ?? answering.response}
                problem={answering.problem}
                onRespond={answering.respond}
              />
              {isAnswered && (
                <AnswerLinks {...{ card, locale, noteKey }} noteShown={drawer.isOpen} onNote={drawer.toggle} />
              )}
              {(hasOwnPart || isWriting) && (
                <OwnInReviewPart {...{ card, locale, isWriting }} isShown={isAnswered} onWritten={written} />
              )}
            </>
          )}
          <p role="status" className="study-notice">
            {notice}
          </p>
        </div>
        <Dock {...{ session, entry, keys, actions }} noteShown={drawer.isOpen} />
      </div>
      {drawer.isOpen && <NoteDrawer {...{ card, note, locale, noteKey }} onClose={drawer.toggle} />}
    </>
  );
}

type Parts = {
  readonly answering: ReturnType<typeof useAnswering>;
  readonly face: { readonly current: HTMLElement | null };
  readonly toggleNote: () => void;
};

/** What the buttons and the keys of a card do. */
function useActions({ entry: { card }, session, keys, listening, act, onCommand }: TurnProps, parts: Parts) {
  const router = useRouter();
  const { answering, face, toggleNote } = parts;
  const phase = session.phase.name;
  const proposed = (session.phase.name === 'answer' ? session.phase.judged?.proposed : null) ?? 'good';
  const rate = (rating: Rating): void => act({ type: 'rate', rating, id: newId(), at: Date.now() });
  const proceed = (): void => {
    if (phase === 'note') {
      if (card.conceptId !== null) keepNoteRead(card.conceptId);
      act({ type: 'taught', at: Date.now() });
    } else if (phase === 'answer') rate(proposed);
    else if (card.body.kind === 'exercise') router.push(`/exercises/${card.body.exerciseId}`);
    // At once: what is wrong is marked before it is looked for.
    else if (!flushSync(() => answering.check())) focusInput(face.current);
  };
  const options = letteredOptions(card.body, answering.response);
  useStudyKeys(listening ? { phase, options, keys } : null, (command) => {
    if (command.type === 'proceed') proceed();
    else if (command.type === 'rate') rate(command.rating);
    else if (command.type === 'choose') chooseOption(face.current, command.option);
    else if (command.type === 'dontKnow') answering.giveUp();
    else if (command.type === 'note' && card.conceptId !== null) toggleNote();
    else onCommand(command);
  });
  return {
    proposed,
    proceed,
    rate,
    giveUp: answering.giveUp,
    note: card.conceptId === null ? null : toggleNote,
    later: () => act({ type: 'setAside', at: Date.now() }),
  };
}

/** The drawer of the note: closed for each card; the focus goes back to where it was. */
function useDrawer(face: { readonly current: HTMLElement | null }) {
  const [isOpen, setOpen] = useState(false);
  const before = useRef<Element | null>(null);
  const toggle = (): void => {
    if (!isOpen) before.current = document.activeElement;
    setOpen(!isOpen);
    const back = before.current;
    if (isOpen) (back instanceof HTMLElement && back.isConnected ? back : face.current)?.focus();
  };
  return { isOpen, toggle };
}

/** Moves the focus to a new card, or into the field it has, and to its answer once that is shown. */
function useFocus(session: SessionState, focused: boolean) {
  const face = useRef<HTMLElement>(null);
  const phase = session.phase.name;
  const wasNote = useRef(phase === 'note');
  useEffect(() => {
    const card = face.current;
    if (!card) return;
    const field = card.querySelector<HTMLElement>('input.field');
    if (phase === 'answer') card.querySelector<HTMLElement>('[data-answer]')?.focus();
    else if (phase === 'prompt' && field) field.focus();
    else if (focused || (wasNote.current && phase === 'prompt')) card.focus();
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
