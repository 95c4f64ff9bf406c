'use client';

import { useTranslations } from 'next-intl';
import { EDITOR_PANEL } from '#app/_components/editor/editor-panel.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { preferLanguage } from '#app/_components/workbench/kept-workspace.ts';
import { TabList } from '#app/_components/workbench/tab-list.tsx';
import type { UsedWorkspace } from '#app/_components/workbench/use-workspace.ts';
import { inLanguage } from '#app/_components/workbench/workspace.ts';

/** Above the editor: what is written in it. Each language keeps its own code. */
export function LanguageTabs({ exercise, language, change }: LanguageTabsProps) {
  const t = useTranslations('workbench.language');
  return (
    <TabList
      className="wb-languages"
      label={t('label')}
      tabs={TABS}
      shown={language}
      panelOf={() => EDITOR_PANEL}
      onShow={(next) => {
        preferLanguage(next);
        change((before) => inLanguage(exercise, before, next));
      }}
    />
  );
}

/** Called the same in every language of the interface. */
const TABS: readonly { readonly name: Language; readonly title: string }[] = [
  { name: 'typescript', title: 'TypeScript' },
  { name: 'python', title: 'Python' },
];

type LanguageTabsProps = {
  readonly exercise: ExercisePageView;
  readonly language: Language;
  readonly change: UsedWorkspace['change'];
};
