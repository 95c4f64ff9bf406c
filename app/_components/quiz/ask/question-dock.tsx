import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MARKS, PLAIN_MARKS } from '#lib/quiz/certainty.ts';
import { isFinalOnce, type QuizPolicy } from '#lib/quiz/quiz.ts';
import type { StandingAnswer } from '#lib/quiz/quiz-state.ts';
import { Shortcut } from '#app/study/shortcut.tsx';
import { CertaintyChoice } from './certainty-choice.tsx';
import { QUIZ_KEYS } from './quiz-keys.ts';
import type { AnswerInHand } from './use-answer.ts';

type QuestionDockProps = {
  readonly policy: QuizPolicy;
  readonly standing: StandingAnswer | undefined;
  readonly answer: AnswerInHand;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly lacksCertainty: boolean;
  readonly singleKeys: boolean;
  readonly actions: { readonly proceed: () => void; readonly giveUp: () => void; readonly back: () => void };
};

/** What can be done with a question, always at the same place: how sure one is, no idea, on, back. */
export function QuestionDock(props: QuestionDockProps) {
  const { policy, standing, answer, isFirst, singleKeys, actions } = props;
  const t = useTranslations('quiz.ask');
  const isLocked = standing !== undefined && isFinalOnce(policy);
  const isJudged = isLocked && policy.feedback === 'immediate';
  const keyOf = (key: string): string | null => (singleKeys ? key : null);
  return (
    <div className="rating-bar">
      <div className="dock-in">
        {isJudged && <Verdict policy={policy} standing={standing} />}
        {policy.certainty && !isJudged && (
          <CertaintyChoice
            chosen={answer.certainty}
            isMissing={props.lacksCertainty}
            isDisabled={isLocked}
            withKeys={singleKeys}
            onChoose={answer.claim}
          />
        )}
        <div className="dock-row">
          {!isFirst && (
            <button
              type="button"
              className="button button-quiet dock-back"
              aria-keyshortcuts={singleKeys ? QUIZ_KEYS.previous : undefined}
              onClick={actions.back}
            >
              {t('back')}
            </button>
          )}
          <span className="dock-gap" />
          {!isLocked && (
            <button
              type="button"
              className={answer.certainty === 'none' ? 'button button-large is-chosen' : 'button button-large'}
              aria-pressed={answer.certainty === 'none'}
              aria-keyshortcuts={singleKeys ? QUIZ_KEYS.noIdea : undefined}
              onClick={actions.giveUp}
            >
              {t('noIdea')}
              <Shortcut name={keyOf(QUIZ_KEYS.noIdea)} />
            </button>
          )}
          <button type="button" className="button button-primary button-large dock-go" onClick={actions.proceed}>
            {t(goesOnWith(policy, isLocked, props.isLast))}
            <Shortcut name="⏎" />
          </button>
        </div>
      </div>
    </div>
  );
}

function goesOnWith(policy: QuizPolicy, isLocked: boolean, isLast: boolean): 'check' | 'give' | 'next' | 'handIn' {
  if (!isLocked && policy.feedback === 'immediate') return 'check';
  if (!isLocked && isFinalOnce(policy)) return 'give';
  return isLast ? 'handIn' : 'next';
}

type VerdictProps = { readonly policy: QuizPolicy; readonly standing: StandingAnswer };

/** What came of the answer, and what it won or lost. The answer above says the verdict aloud. */
function Verdict({ policy, standing: { right, response, certainty } }: VerdictProps) {
  const t = useTranslations('quiz.verdict');
  const outcome = right ? 'right' : response === null ? 'given' : 'wrong';
  const stake = policy.certainty ? MARKS[certainty ?? 'none'] : PLAIN_MARKS;
  const marks = right ? stake.right : response === null ? 0 : stake.wrong;
  const Sign = right ? Check : X;
  return (
    <div className="verdict-line" data-outcome={outcome}>
      <span className="verdict-sign">
        <Sign aria-hidden="true" size={18} strokeWidth={2.2} />
      </span>
      <b>{t(right ? 'right' : response === null ? 'none' : 'wrong')}</b>
      <span className="verdict-proposed num">
        {t('marks', { marks, sign: marks < 0 ? '−' : '+', size: Math.abs(marks) })}
      </span>
    </div>
  );
}
