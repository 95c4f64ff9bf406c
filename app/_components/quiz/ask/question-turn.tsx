import { useLocale, useTranslations } from 'next-intl';
import { CardChip } from '#app/study/card-chip.tsx';
import { CardFace } from '#app/study/card-face.tsx';
import { letteredOptions } from '#app/study/lettered-options.ts';
import type { Phase } from '#app/study/session-state.ts';
import { emptyAnswer } from '#app/_components/quiz/empty-answer.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import { isFinalOnce } from '#lib/quiz/quiz.ts';
import type { StandingAnswer } from '#lib/quiz/quiz-state.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { QuestionDock } from './question-dock.tsx';
import { useAnswer, type AnswerAct } from './use-answer.ts';
import { useTurn, type TurnOptions } from './use-turn.ts';

/** A question of any kind. */
export type QuestionProps = Omit<TurnOptions, 'answer' | 'options' | 'isCode'> & {
  readonly card: CardView;
  /** `agoMillis`: how long ago it was given, where it had to be judged first. */
  readonly onSave: (answer: AnswerAct, agoMillis?: number) => void;
  /** Its quiz, its place in it, from 0, and of how many. */
  readonly place: { readonly quizId: string; readonly question: number; readonly of: number };
};

/** One question: its card, the answer, how sure one is; and what came of it where that is told at once. */
export function QuestionTurn({ place, card, onSave, ...options }: QuestionProps) {
  const { policy, standing, singleKeys, onCommand } = options;
  const t = useTranslations('quiz.ask');
  const locale = useLocale();
  const isChangeable = !isFinalOnce(policy);
  const answer = useAnswer({ card, standing, asksCertainty: policy.certainty, isChangeable, onSave });
  const turn = useTurn({ ...options, answer, options: letteredOptions(card.body, answer.response) });
  const { face, isLocked, isJudged, lacksCertainty, proceed, giveUp } = turn;
  const response = isLocked ? givenIn(card, standing) : answer.response;
  return (
    <>
      <div className="study-stage">
        <div className="card-head">
          {(isJudged || card.namedAfter !== true) && <CardChip card={card} locale={locale} />}
          <span className="num">{t('numberOf', { number: place.question + 1, of: place.of })}</span>
        </div>
        <fieldset disabled={isLocked} className="contents">
          <CardFace
            ref={face}
            card={card}
            locale={locale}
            phase={isJudged ? judgedPhase(response, standing?.right === true) : PROMPT}
            response={response}
            problem={answer.problem}
            onRespond={answer.respond}
          />
        </fieldset>
        <p role="status" className="study-notice">
          {isLocked && !isJudged && t('stays')}
        </p>
      </div>
      <QuestionDock
        policy={policy}
        standing={standing}
        answer={answer}
        isFirst={place.question === 0}
        isLast={place.question === place.of - 1}
        lacksCertainty={lacksCertainty}
        singleKeys={singleKeys}
        actions={{ proceed, giveUp, back: () => onCommand({ type: 'previous' }) }}
      />
    </>
  );
}

/** What stands; where that is no answer, an empty one. */
function givenIn(card: CardView, standing: StandingAnswer | undefined): CardResponse | null {
  const response = standing?.response;
  return response && response.kind !== 'judged' ? response : emptyAnswer(card);
}

const PROMPT: Phase = { name: 'prompt' };

function judgedPhase(response: CardResponse | null, correct: boolean): Phase {
  return { name: 'answer', judged: response && { response, correct, proposed: 'good' } };
}
