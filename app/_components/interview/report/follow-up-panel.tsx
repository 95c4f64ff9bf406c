import { useLocale, useTranslations } from 'next-intl';
import type { FollowUpQuestion } from '#lib/interview/follow-up/follow-up-question.ts';
import type { FollowUpAnswer } from '#lib/interview/interview-event.ts';
import type { InterviewState } from '#lib/interview/interview-state.ts';
import type { InterviewView } from '#lib/study/interview/interview-view.ts';

type FollowUpPanelProps = { readonly view: InterviewView; readonly state: InterviewState };

const SIGNS = { right: '✓', wrong: '✗', none: '–', open: '·' } as const;

/** The questions on the code: what was right, and how sure one was. */
export function FollowUpPanel({ view, state: { followUp, answers } }: FollowUpPanelProps) {
  const t = useTranslations('interview.report');
  const level = useTranslations('quiz.certainty.levels');
  const locale = useLocale();
  const right = [...answers.values()].filter((answer) => answer.right).length;
  return (
    <section className="panel mt-4" aria-labelledby="follow-up">
      <div className="panel-head">
        <h2 id="follow-up">{t('followUp')}</h2>
        {followUp && <span className="num">{t('followUpScore', { right, of: followUp.length })}</span>}
      </div>
      {followUp === null ? (
        <p className="text-soft">{t('noFollowUp')}</p>
      ) : (
        <ol className="iv-runs">
          {followUp.map((question) => {
            const answer = answers.get(question.id);
            const is = outcomeOf(answer);
            return (
              <li key={question.id} data-verdict={is === 'right' ? 'pass' : 'fail'}>
                <span aria-hidden="true">{SIGNS[is]}</span>
                <span>{t(`kinds.${question.kind}`)}</span>
                <b>{t(`answers.${is}`)}</b>
                <span>
                  {question.kind === 'card' ? titleOf(view, question)?.[locale] : question.prompt[locale]}{' '}
                  <span className="text-soft">
                    {answer && t('sure', { level: answer.certainty === null ? t('notSaid') : level(answer.certainty) })}
                  </span>
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

function outcomeOf(answer: FollowUpAnswer | undefined): keyof typeof SIGNS {
  if (!answer) return 'open';
  if (answer.right) return 'right';
  return answer.response === null ? 'none' : 'wrong';
}

function titleOf({ cards }: InterviewView, question: Extract<FollowUpQuestion, { readonly kind: 'card' }>) {
  return cards.find(({ cardId }) => cardId === question.cardId)?.card.title;
}
