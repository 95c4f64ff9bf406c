import { useLocale, useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Logo } from '#app/_components/ui/logo.tsx';
import { ElsewhereNotice } from './elsewhere-notice.tsx';
import { withAnswer, type KeptPlacement } from './kept-placement.ts';
import { QuestionTurn } from './question-turn.tsx';
import type { PlacementStore } from './use-kept-placement.ts';
import { useQuestion } from './use-question.ts';

type QuestionPageProps = { readonly placement: KeptPlacement; readonly store: PlacementStore };

/** The questions of a placement, one at a time; it can be stopped at any of them. */
export function QuestionPage({ placement, store }: QuestionPageProps) {
  const t = useTranslations('placement');
  const locale = useLocale();
  const { asked, retry } = useQuestion(placement);
  const { keep, putAside } = store;
  const isOver = asked.kind === 'none';
  const over = { ...placement, isOver: true };
  useEffect(() => {
    if (isOver) keep(over);
  });
  return (
    <main id="main" tabIndex={-1} className="placement-asking">
      <Progress done={placement.answers.length} goal={placement.goal} onStop={() => keep(over)} />
      <ElsewhereNotice store={store} />
      <h1 className="sr-only">{t('question', { number: placement.answers.length + 1, of: placement.goal })}</h1>
      {asked.kind === 'question' && (
        <QuestionTurn
          key={`${placement.answers.length} ${asked.question.card.id}`}
          card={asked.question.card}
          locale={locale}
          onAnswer={(isRight) => keep(withAnswer(placement, asked.question.concept, isRight))}
        />
      )}
      {(asked.kind === 'unreachable' || asked.kind === 'refused') && (
        <div role="alert" className="notice notice-bad">
          <p>{asked.kind === 'refused' ? asked.detail : t('problems.unreachable')}</p>
          <button type="button" className="button mt-3" onClick={retry}>
            {t('retry')}
          </button>
        </div>
      )}
      {placement.answers.length > 0 && (
        <p className="placement-again">
          <button type="button" className="button button-quiet" onClick={putAside}>
            {t('again')}
          </button>
        </p>
      )}
    </main>
  );
}

type ProgressProps = { readonly done: number; readonly goal: number; readonly onStop: () => void };

function Progress({ done, goal, onStop }: ProgressProps) {
  const t = useTranslations('placement');
  return (
    <div className="placement-progress">
      <span className="text-accent">
        <Logo size={22} />
      </span>
      <span className="placement-climb" aria-hidden="true">
        {Array.from({ length: goal }, (_, step) => (
          <i key={`step-${String(step)}`} data-done={step < done || undefined} data-now={step === done || undefined} />
        ))}
      </span>
      <span className="num text-sm text-soft">{t('question', { number: Math.min(goal, done + 1), of: goal })}</span>
      <button type="button" className="button button-quiet" onClick={onStop}>
        {t('stop')}
      </button>
    </div>
  );
}
