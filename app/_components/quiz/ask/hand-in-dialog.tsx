import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { AppDialog, ClosingButton } from '#app/_components/ui/app-dialog.tsx';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { QuizState } from '#lib/quiz/quiz-state.ts';
import { placeState } from './place-state.ts';

type HandInDialogProps = {
  readonly quiz: Quiz;
  readonly state: QuizState;
  readonly onGo: (question: number) => void;
  readonly onHandIn: () => void;
  readonly onClose: () => void;
};

/** Asks before a quiz is handed in, with all that is still open in it; where nothing is, handing in has the focus. */
export function HandInDialog({ quiz, state, onGo, onHandIn, onClose }: HandInDialogProps) {
  const t = useTranslations('quiz.handIn');
  const places = quiz.questions.map((_, question) => ({ question, is: placeState(quiz, state, question) }));
  const numbered = (wanted: 'open' | 'unsure'): readonly number[] =>
    places.flatMap(({ question, is }) => (is === wanted ? [question] : []));
  const [unanswered, unsure] = [numbered('open'), numbered('unsure')];
  const flagged = [...state.flagged].toSorted((one, other) => one - other);
  const [stayRef, goRef] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const isWhole = unanswered.length + unsure.length + flagged.length === 0;
  const goTo = (question: number): void => {
    onClose();
    onGo(question);
  };
  return (
    <AppDialog title={t('title')} onClose={onClose} initialFocus={isWhole ? goRef : stayRef}>
      {unanswered.length === 0 && <p>{t('all', { count: quiz.questions.length })}</p>}
      <Places text={t('unanswered', { count: unanswered.length })} questions={unanswered} onGo={goTo} />
      <Places text={t('unsure', { count: unsure.length })} questions={unsure} onGo={goTo} />
      <Places text={t('flagged')} questions={flagged} onGo={goTo} />
      <p className="mt-3 text-soft">{t('after')}</p>
      <div className="mt-5 flex flex-wrap justify-end gap-x-4 gap-y-2">
        <ClosingButton ref={stayRef}>{t('stay')}</ClosingButton>
        <ClosingButton ref={goRef} primary onClick={onHandIn}>
          {t('go')}
        </ClosingButton>
      </div>
    </AppDialog>
  );
}

type PlacesProps = {
  readonly text: string;
  readonly questions: readonly number[];
  readonly onGo: (question: number) => void;
};

function Places({ text, questions, onGo }: PlacesProps) {
  const t = useTranslations('quiz.ask');
  if (questions.length === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <p>{text}</p>
      {questions.map((question) => (
        <button
          key={question}
          type="button"
          className="button min-w-10 px-2 num"
          aria-label={t('place', { number: question + 1 })}
          onClick={() => onGo(question)}
        >
          {question + 1}
        </button>
      ))}
    </div>
  );
}
