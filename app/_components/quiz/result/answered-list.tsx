import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { CLAIMED_CERTAINTIES } from '#lib/quiz/certainty.ts';
import type { Miss } from '#lib/quiz/misses.ts';
import type { QuizState } from '#lib/quiz/quiz-state.ts';
import type { QuestionScore } from '#lib/quiz/score.ts';
import type { QuizView } from '#lib/study/quiz/quiz-view.ts';
import { CertaintyStairs } from '#app/_components/quiz/certainty-stairs.tsx';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import { ExplainedAnswer } from './explained-answer.tsx';

type AnsweredListProps = {
  readonly view: QuizView;
  readonly state: QuizState;
  readonly questions: readonly (QuestionScore | Miss)[];
};

/** Questions, each with what was answered and the right answer, opened one by one. */
export function AnsweredList({ view, state, questions }: AnsweredListProps) {
  return (
    <ul className="answered-list">
      {questions.map((score) => (
        <AnsweredRow key={score.question} view={view} state={state} score={score} />
      ))}
    </ul>
  );
}

type AnsweredRowProps = Omit<AnsweredListProps, 'questions'> & { readonly score: QuestionScore | Miss };

function AnsweredRow({ view, state, score }: AnsweredRowProps) {
  const t = useTranslations('quiz.result');
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const { question, outcome } = score;
  const card = view.cards[question] ?? null;
  const isConfident = 'isConfident' in score && score.isConfident;
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="answered-row">
          <PackBadge pack={card?.pack?.id ?? '?'} />
          <span className="answered-name">
            <b>{card?.title[locale] ?? view.quiz.questions[question]?.cardId}</b>
            <span className="text-soft num">{t('question', { number: question + 1 })}</span>
          </span>
          <span className="answered-tags">
            {isConfident && <span className="tag">{t('again')}</span>}
            <Said score={score} />
          </span>
        </summary>
        {isOpen && card && outcome !== 'void' && <ExplainedAnswer card={card} answer={state.answers.get(question)} />}
      </details>
    </li>
  );
}

/** How sure one was, or that there was no answer. */
function Said({ score: { outcome, certainty } }: { readonly score: QuestionScore }) {
  const t = useTranslations('quiz');
  if (outcome === 'unanswered') return <span className="tag">{t('result.unansweredTag')}</span>;
  if (outcome === 'none') return <span className="tag">{t('certainty.levels.none')}</span>;
  if (certainty === null || certainty === 'none') return null;
  return (
    <span className="tag">
      <CertaintyStairs steps={1 + CLAIMED_CERTAINTIES.indexOf(certainty)} />
      {t(`certainty.levels.${certainty}`)}
    </span>
  );
}
