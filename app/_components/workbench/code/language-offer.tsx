'use client';

import { useTranslations } from 'next-intl';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { preferLanguage } from '#app/_components/workbench/kept-workspace.ts';
import type { UsedWorkspace } from '#app/_components/workbench/use-workspace.ts';
import type { Workspace } from '#app/_components/workbench/workspace.ts';
import { foreignLanguage } from './foreign-language.ts';
import { movedTo } from './moved-to.ts';

/** Where code of one language stands in the editor of the other, the way to where it belongs. */
export function LanguageOffer({ exercise, workspace, change }: LanguageOfferProps) {
  const t = useTranslations('workbench.language');
  const language = foreignLanguage(workspace.draft, workspace.language);
  if (language === null) return null;
  const take = (): void => {
    preferLanguage(language);
    change((before) => movedTo(exercise, before, language));
  };
  return (
    <p className="wb-note" role="status">
      {t(`offer.${language}`)}{' '}
      <button type="button" className="wb-link" onClick={take}>
        {t(`move.${language}`)}
      </button>
    </p>
  );
}

type LanguageOfferProps = {
  readonly exercise: ExercisePageView;
  readonly workspace: Workspace;
  readonly change: UsedWorkspace['change'];
};
