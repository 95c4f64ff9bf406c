import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { onDemand } from '#app/_components/ui/on-demand.tsx';
import { isFinalOnce } from '#lib/quiz/quiz.ts';
import type { AskedExercise, QuizPage } from '#lib/study/quiz/quiz-page.ts';
import { StorageTrouble } from '#app/_components/quiz/storage-trouble.tsx';
import type { QuizInHand } from '#app/_components/quiz/use-quiz.ts';
import { MissingQuestion } from './missing-question.tsx';
import { ExerciseTurn } from './exercise-turn.tsx';
import { QuestionTurn, type QuestionProps } from './question-turn.tsx';
import { QuizBar } from './quiz-bar.tsx';
import type { QuizCommand } from './quiz-keys.ts';
import type { Elsewhere } from '#app/_components/quiz/use-quiz-events.ts';
import { useHandIn } from './use-hand-in.ts';
import { usePlace } from './use-place.ts';
import type { TurnHandle } from './use-turn.ts';

const HandInDialog = onDemand(async () => (await import('./hand-in-dialog.tsx')).HandInDialog);
const QuizKeysDialog = onDemand(async () => (await import('./quiz-keys-dialog.tsx')).QuizKeysDialog);

type QuizAskingProps = {
  readonly quiz: QuizInHand;
  /** The small exercises among the questions, by their places. */
  readonly exercises: QuizPage['exercises'];
  readonly singleKeys: boolean;
};

/** How long before the end what is half given is saved. */
const ENDING_MILLIS = 2_000;

/** A quiz while it is open: one question at a time, any of them at any time. */
export function QuizAsking({ quiz: inHand, exercises, singleKeys }: QuizAskingProps) {
  const t = useTranslations('quiz.ask');
  const { state, now, act, elsewhere } = inHand;
  const { quiz, cards } = inHand.view;
  const of = quiz.questions.length;
  const [current, setCurrent] = usePlace(firstOpen(state.answers, of), elsewhere);
  const [dialog, setDialog] = useState<'handIn' | 'keys' | null>(null);
  const close = (): void => setDialog(null);
  const turn = useRef<TurnHandle>(null);
  useEffect(preloadDialogs, []);
  const submit = (): void => act({ kind: 'submitted', reason: 'learner' });
  const { leave, handIn, isWaiting } = useHandIn(turn, () => {
    if (isFinalOnce(quiz.policy) && state.answers.size + state.voided.size >= of) submit();
    else setDialog('handIn');
  });
  const go = (question: number): void => {
    leave();
    setCurrent(question);
  };
  const flag = (): void => act({ kind: state.flagged.has(current) ? 'unflagged' : 'flagged', question: current });
  const run = ({ type }: QuizCommand): void => {
    if (type === 'flag') flag();
    else if (type === 'keys') setDialog('keys');
    else if (type === 'handIn' || (type === 'next' && current === of - 1)) handIn();
    else if (type === 'next') go(current + 1);
    else if (type === 'previous' && current > 0) go(current - 1);
  };
  const card = cards[current];
  const place = { quizId: quiz.id, question: current, of };
  const shared = { place, listening: dialog === null, singleKeys, onCommand: run };
  return (
    <main id="main" tabIndex={-1} className="study quiz">
      <h1 className="sr-only">{t('heading', { number: current + 1, of })}</h1>
      <StorageTrouble detail={inHand.failure} />
      <div className="study-side">
        <QuizBar {...{ quiz, state, now, current, singleKeys }} actions={{ leave, go, flag, handIn }} />
        <QuizNotice says={isWaiting ? 'judging' : elsewhere && 'elsewhere'} />
        {card && !state.voided.has(current) ? (
          <Question
            exercise={exercises[current]}
            // Anew for each question, and where another tab has answered this one.
            key={`${String(current)} ${answeredElsewhere(elsewhere, current)}`}
            ref={turn}
            {...shared}
            card={card}
            policy={quiz.policy}
            standing={state.answers.get(current)}
            isEnding={(quiz.policy.deadlineAt ?? Infinity) - now <= ENDING_MILLIS}
            onSave={(answer, agoMillis) => act({ kind: 'answered', question: current, ...answer }, agoMillis)}
          />
        ) : (
          <MissingQuestion {...shared} why={card ? 'changed' : 'gone'} />
        )}
      </div>
      {dialog === 'handIn' && <HandInDialog {...{ quiz, state }} onGo={go} onHandIn={submit} onClose={close} />}
      {dialog === 'keys' && <QuizKeysDialog singleKeys={singleKeys} onClose={close} />}
    </main>
  );
}

function QuizNotice({ says }: { readonly says: 'judging' | 'elsewhere' | null }) {
  const t = useTranslations('quiz.ask');
  return (
    <p role="status" className="quiz-notice">
      {says && t(says)}
    </p>
  );
}

/** A card, or a small exercise. */
function Question({ exercise, ...props }: QuestionProps & { readonly exercise: AskedExercise | undefined }) {
  return exercise ? <ExerciseTurn {...props} exercise={exercise} /> : <QuestionTurn {...props} />;
}

/** The event of another tab that answered this question; empty where it did not do so last. */
function answeredElsewhere(elsewhere: Elsewhere | null, question: number): string {
  const event = elsewhere?.event;
  return event?.kind === 'answered' && event.question === question ? event.id : '';
}

/** What the dialogs need is here before the network can be gone. */
function preloadDialogs(): void {
  HandInDialog.preload();
  QuizKeysDialog.preload();
}

/** The first question that is not answered; the first where all are. */
function firstOpen(answers: ReadonlyMap<number, unknown>, of: number): number {
  for (let question = 0; question < of; question += 1) if (!answers.has(question)) return question;
  return 0;
}
