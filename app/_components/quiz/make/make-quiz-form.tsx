'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { wholeNumber } from '#app/_components/ui/whole-number.ts';
import { QUIZ_SIZES } from '#lib/quiz/quiz.ts';
import type { QuizChoices } from '#lib/study/quiz/quiz-choices.ts';
import { HowHeld } from './how-held.tsx';
import { QuizNumbers } from './quiz-numbers.tsx';
import { firstWish, problemsIn, wishOf, type WishDraft } from './quiz-wish-draft.ts';
import { SourceChoice } from './source-choice.tsx';
import { useMaking } from './use-making.ts';

type MakeQuizFormProps = {
  readonly choices: QuizChoices;
  readonly isFirst: boolean;
  /** The id of a pack of whose small exercises the quiz is to be, or any other word for all of them; null: of what is usual. */
  readonly codeOf: string | null;
  /** The id of a pack’s quiz that is chosen at first; null: none. */
  readonly fileOf: string | null;
};

/** Makes a quiz: with what stands there already, one press is enough. */
export function MakeQuizForm({ choices, isFirst, codeOf, fileOf }: MakeQuizFormProps) {
  const t = useTranslations('quiz.make');
  const [draft, setDraft] = useState(() => firstWish(choices, codeOf, fileOf));
  const [isTried, setTried] = useState(false);
  const { making, make } = useMaking();
  const problems = problemsIn(draft, choices);
  const isRight = problems.count === null && problems.code === null && !problems.minutes && !problems.passAt;
  const change = (part: Partial<WishDraft>): void => setDraft({ ...draft, ...part });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (isRight) make((id) => wishOf(draft, id));
    else event.currentTarget.querySelector<HTMLElement>('[data-wrong]')?.focus();
  };
  const isBusy = making.kind === 'making' || making.kind === 'made';
  return (
    <form className="panel mt-5 quiz-form" noValidate onSubmit={send}>
      {isFirst && codeOf === null && fileOf === null && (
        <p className="text-lg">{t(choices.met > 0 ? 'first' : 'firstUnmet')}</p>
      )}
      <SourceChoice choices={choices} draft={draft} onChange={change} />
      {draft.kind !== 'file' && (
        <>
          <QuizNumbers draft={draft} choices={choices} problems={problems} isShown={isTried} onChange={change} />
          <HowHeld
            draft={draft}
            of={wholeNumber(draft.count, 1, QUIZ_SIZES.most)}
            isWrong={isTried && problems.passAt}
            onChange={change}
          />
        </>
      )}
      <p className="mt-6 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-primary button-large" aria-disabled={isBusy}>
          {t('begin')}
        </button>
        <span role="status">
          {making.kind === 'making' && t('making')}
          {making.kind === 'made' && t('made')}
          {making.kind === 'unreachable' && <span className="text-bad">{t('unreachable')}</span>}
          {making.kind === 'refused' && <span className="text-bad">{making.detail}</span>}
        </span>
      </p>
    </form>
  );
}
