import { Flag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { QuizState } from '#lib/quiz/quiz-state.ts';
import { placeState } from './place-state.ts';

type QuestionPlacesProps = {
  readonly quiz: Quiz;
  readonly state: QuizState;
  readonly current: number;
  readonly onGo: (question: number) => void;
};

/** The numbers of the questions, as places to go to: one stop for the Tab key, arrows between them. */
export function QuestionPlaces({ quiz, state, current, onGo }: QuestionPlacesProps) {
  const t = useTranslations('quiz.ask');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Not `scrollIntoView`, which would move the page as well.
    const strip = list.current;
    const place = strip?.children[current];
    if (!strip || !(place instanceof HTMLElement)) return;
    strip.scrollLeft = place.offsetLeft - strip.offsetLeft - (strip.clientWidth - place.offsetWidth) / 2;
  }, [current]);
  const move = (event: KeyboardEvent, from: number): void => {
    const last = quiz.questions.length - 1;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <nav aria-label={t('places')} className="quiz-places">
      <ol ref={list}>
        {quiz.questions.map(({ cardId }, question) => {
          const is = placeState(quiz, state, question);
          const isFlagged = state.flagged.has(question);
          const name = [t('place', { number: question + 1 }), t(`states.${is}`), isFlagged && t('flagged')];
          return (
            <li key={`${cardId} ${String(question)}`}>
              <button
                type="button"
                className="quiz-place num"
                data-is={is}
                data-flagged={isFlagged || undefined}
                aria-current={question === current ? 'step' : undefined}
                aria-label={name.filter(Boolean).join(', ')}
                tabIndex={question === current ? 0 : -1}
                onClick={() => onGo(question)}
                onKeyDown={(event) => move(event, question)}
              >
                {question + 1}
                {isFlagged && <Flag aria-hidden="true" className="quiz-place-flag" strokeWidth={3} />}
                <span className="quiz-place-sign" aria-hidden="true">
                  {SIGNS[is]}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const SIGNS = { answered: '•', unsure: '?', open: '', right: '✓', wrong: '✗', void: '–' } as const;
