'use client';

import { newId } from '#app/_client/new-id.ts';
import { usePathname } from 'next/navigation';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useEffect, useSyncExternalStore } from 'react';
import { keepExerciseAnswer, takeBackExerciseAnswer } from '#app/_components/workbench/exercise-answer.ts';
import {
  changeLeftAnswer,
  leftAnswers,
  watchLeftAnswers,
  type LeftAnswer,
} from '#app/_components/workbench/left-answers.ts';
import { tellTakenBack } from '#app/_components/workbench/taken-back.ts';

/** Sees to the answers that were recorded because their page was left, and tells of the latest on the next page. */
export function LeftAnswerNotice() {
  const all = useSyncExternalStore(watchLeftAnswers, leftAnswers, () => NONE);
  const path = usePathname();
  useEffect(() => {
    for (const left of all) see(left, path);
  }, [all, path]);
  const latest = all.findLast(({ shownOn }) => shownOn === path);
  return latest ? <Notice key={latest.answer.id} left={latest} /> : null;
}

const NONE: readonly LeftAnswer[] = [];

/** An answer that the page before could not keep is kept now; one that has been told of on another page is done with. */
function see({ answer, isKept, shownOn }: LeftAnswer, path: string): void {
  if (!isKept && shownOn !== path) {
    void keepExerciseAnswer(answer).then(() => changeLeftAnswer(answer.id, { isKept: true }));
  }
  if (shownOn === null) changeLeftAnswer(answer.id, { shownOn: path });
  else if (shownOn !== path && isKept) changeLeftAnswer(answer.id, null);
}

function Notice({ left }: { readonly left: LeftAnswer }) {
  const t = useTranslations('workbench.left');
  const tRating = useTranslations('workbench.ratings');
  const format = useFormatter();
  const locale = useLocale();
  const { answer, title, comesBackOn } = left;
  const takeBack = (): void => {
    // The answer first: an undo of what the log does not know is refused.
    if (!left.isKept) void keepExerciseAnswer(answer);
    void takeBackExerciseAnswer(answer, newId(), Date.now());
    tellTakenBack(answer.exerciseId);
    changeLeftAnswer(answer.id, null);
  };
  const date = format.dateTime(new Date(comesBackOn), { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <div className="frame-notices" data-left-answer={answer.exerciseId}>
      <div className="notice mt-2 flex flex-wrap items-center gap-2 text-sm">
        <p role="status" className="min-w-0 grow">
          {t('recorded', { title: title[locale], rating: tRating(answer.rating), date })}
        </p>
        <button type="button" className="button" onClick={takeBack}>
          {t('undo')}
        </button>
        <button type="button" className="button" onClick={() => changeLeftAnswer(answer.id, null)}>
          {t('close')}
        </button>
      </div>
    </div>
  );
}
