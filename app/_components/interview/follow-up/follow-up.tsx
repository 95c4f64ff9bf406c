import { X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { QuestionTurn } from '#app/_components/quiz/ask/question-turn.tsx';
import type { AnswerAct } from '#app/_components/quiz/ask/use-answer.ts';
import type { TurnHandle } from '#app/_components/quiz/ask/use-turn.ts';
import type { QuizCommand } from '#app/_components/quiz/ask/quiz-keys.ts';
import { StorageTrouble } from '#app/_components/quiz/storage-trouble.tsx';
import { forgetInterviewCode } from '#app/_components/interview/sit/use-interview-code.ts';
import type { InterviewInHand } from '#app/_components/interview/use-interview.ts';
import type { FollowUpAnswer } from '#lib/interview/interview-event.ts';
import type { FollowUpQuestion } from '#lib/interview/follow-up/follow-up-question.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { QuizPolicy } from '#lib/quiz/quiz.ts';
import type { StandingAnswer } from '#lib/quiz/quiz-state.ts';
import { CodeQuestionTurn } from './code-question-turn.tsx';
import { followUpQuestions } from './follow-up-questions.ts';

type FollowUpProps = { readonly interview: InterviewInHand; readonly singleKeys: boolean };

/** How the questions are held: each is judged at once, and asked how sure one is. */
const POLICY: QuizPolicy = {
  feedback: 'immediate',
  certainty: true,
  deadlineAt: null,
  passAt: null,
  countsInLog: false,
};

/** Questions on the code that was handed in, one after another, without a clock. */
export function FollowUp({ interview, singleKeys }: FollowUpProps) {
  const t = useTranslations('interview.followUp');
  const { view, state, act, failure } = interview;
  const { followUp: questions, answers } = state;
  useQuestions(interview);
  // The question that is shown stays until one goes on, though it is answered.
  const [shown, setShown] = useState<number | null>(null);
  const turn = useRef<TurnHandle>(null);
  const firstOpen = questions?.findIndex(({ id }) => !answers.has(id)) ?? 0;
  const current = shown ?? Math.max(0, firstOpen);
  const question = questions?.[current];
  const of = questions?.length ?? 0;
  const card = cardOf(view, question);
  const run = ({ type }: QuizCommand): void => {
    if (type === 'previous' && current > 0) setShown(current - 1);
    if (type === 'next' && current < of - 1) setShown(current + 1);
    if (type === 'handIn' || (type === 'next' && current === of - 1)) act({ kind: 'finished' });
  };
  const save = ({ response, certainty, right, tookMillis }: AnswerAct): void => {
    if (!question) return;
    setShown(current);
    const said = { response, certainty, right: right === true, tookMillis };
    act({ kind: 'followUpAnswered', question: question.id, ...said });
  };
  const shared = {
    place: { quizId: view.interview.id, question: current, of },
    listening: true,
    singleKeys,
    onCommand: run,
    policy: POLICY,
    standing: standingOf(question && answers.get(question.id)),
    isEnding: false,
    onSave: save,
  };
  return (
    <main id="main" tabIndex={-1} className="study quiz">
      <h1 className="sr-only">{of > 0 ? t('heading', { number: current + 1, of }) : t('title')}</h1>
      <StorageTrouble detail={failure} />
      <div className="study-side">
        <FollowUpBar onSkip={() => act({ kind: 'finished' })} />
        {!question && (
          <p role="status" className="quiz-notice">
            {t('making')}
          </p>
        )}
        {question?.kind === 'card' && card && <QuestionTurn key={question.id} ref={turn} {...shared} card={card} />}
        {question && question.kind !== 'card' && (
          <CodeQuestionTurn key={question.id} ref={turn} {...shared} asked={question} />
        )}
        {question?.kind === 'card' && !card && <MissingCard onNext={() => run({ type: 'next' })} />}
      </div>
    </main>
  );
}

/** The way out, and the way past what is left. */
function FollowUpBar({ onSkip }: { readonly onSkip: () => void }) {
  const t = useTranslations('interview.followUp');
  return (
    <header className="study-bar quiz-bar">
      <Link href="/interview" className="button button-quiet study-square" aria-label={t('leave')}>
        <X aria-hidden="true" size={18} strokeWidth={1.9} />
      </Link>
      <b>{t('title')}</b>
      <span className="wb-spring dock-gap" />
      <button type="button" className="button" onClick={onSkip}>
        {t('skip')}
      </button>
    </header>
  );
}

/** A card that no pack has any more. */
function MissingCard({ onNext }: { readonly onNext: () => void }) {
  const t = useTranslations('quiz.ask');
  return (
    <div className="study-stage">
      <p role="status" className="notice mt-4">
        {t('gone')}
      </p>
      <p className="mt-4">
        <button type="button" className="button button-primary" onClick={onNext}>
          {t('next')}
        </button>
      </p>
    </div>
  );
}

/** Makes the questions once, and keeps them, so that they are the same when the page is opened again. */
function useQuestions({ view, events, state, isKnown, act }: InterviewInHand): void {
  const isMaking = useRef(false);
  const make = useEffectEvent(async () => {
    if (isMaking.current) return;
    isMaking.current = true;
    forgetInterviewCode(view.interview.id);
    const questions = await followUpQuestions({ interview: view.interview, state, events, cards: view.cards });
    if (questions.length > 0) act({ kind: 'followUpMade', questions });
    else act({ kind: 'finished' });
  });
  const isWanted = isKnown && state.phase === 'followUp' && state.followUp === null;
  useEffect(() => {
    const timer = isWanted ? setTimeout(() => void make()) : undefined;
    return () => clearTimeout(timer);
  }, [isWanted]);
}

function cardOf({ cards }: InterviewInHand['view'], question: FollowUpQuestion | undefined): CardView | undefined {
  if (question?.kind !== 'card') return undefined;
  return cards.find(({ cardId, seed }) => cardId === question.cardId && seed === question.seed)?.card;
}

function standingOf(answer: FollowUpAnswer | undefined): StandingAnswer | undefined {
  if (!answer) return undefined;
  const { question, response, certainty, right, tookMillis } = answer;
  return { eventId: question, at: 0, response, certainty, right, tookMillis };
}
