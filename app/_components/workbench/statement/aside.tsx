'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { TabList } from '#app/_components/workbench/tab-list.tsx';
import { BridgePart, EditorialPart, HintsPart } from '#app/_components/workbench/parts.ts';
import type { Attempt, Workspace } from '#app/_components/workbench/workspace.ts';
import { Statement } from './statement.tsx';

/** One of the tabs beside the code. */
export type AsideTab = 'statement' | 'hints' | 'bridge' | 'editorial';

const NAMES: readonly AsideTab[] = ['statement', 'hints', 'bridge', 'editorial'];

/** Beside the code: what is asked, hints, the words of other libraries, and the explained solution. What is typed in a tab stays. */
export function Aside(props: AsideProps) {
  const t = useTranslations('workbench');
  const { exercise, workspace, shown, onShow } = props;
  const { attempt } = workspace;
  const hints = exercise.hints.length;
  const titles = {
    statement: t('panes.statement'),
    hints: (
      <>
        {t('hints.title')} <span className="wb-count">{`${Math.min(attempt.hintsShown, hints)}/${hints}`}</span>
      </>
    ),
    bridge: 'NumPy | PyTorch',
    editorial: t('editorial.tab'),
  };
  const panels = panelsOf(props);
  return (
    <>
      <TabList
        label={t('aside')}
        tabs={NAMES.map((name) => ({ name, title: titles[name] }))}
        shown={shown}
        panelOf={(name) => `wb-aside-${name}`}
        onShow={onShow}
      />
      {NAMES.map((name) => (
        <div
          key={name}
          id={`wb-aside-${name}`}
          role="tabpanel"
          aria-label={t(`asideTabs.${name}`)}
          hidden={shown !== name}
        >
          {panels[name]}
        </div>
      ))}
    </>
  );
}

/** What is in each tab. */
function panelsOf({ exercise, workspace, shown, onAttempt }: AsideProps): Readonly<Record<AsideTab, ReactNode>> {
  const { attempt } = workspace;
  const isPython = workspace.language === 'python';
  return {
    statement: <Statement exercise={exercise} draft={workspace.draft} language={workspace.language} />,
    hints: (
      <HintsPart hints={isPython ? exercise.pythonHints : exercise.hints} attempt={attempt} onAttempt={onAttempt} />
    ),
    bridge: <BridgePart rows={exercise.bridge} language={workspace.language} isShown={shown === 'bridge'} />,
    editorial: (
      <EditorialPart
        html={exercise.editorial}
        pythonOf={exercise.python === null ? null : exercise.id}
        hasNumpy={isPython}
        attempt={attempt}
        onAttempt={onAttempt}
      />
    ),
  };
}

type AsideProps = {
  readonly exercise: ExercisePageView;
  readonly workspace: Workspace;
  readonly shown: AsideTab;
  readonly onShow: (tab: AsideTab) => void;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
};
