'use client';

import { History } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { BarMenu } from '#app/_components/workbench/bar/bar-menu.tsx';
import { MenuSwitch } from '#app/_components/workbench/bar/menu-switch.tsx';
import { AddToListPart } from '#app/_components/workbench/parts.ts';
import type { EditorOptions } from '#app/_components/workbench/use-editor-options.ts';
import type { UsedWorkspace } from '#app/_components/workbench/use-workspace.ts';
import { beginWith, isStarter, withCode, type Workspace } from '#app/_components/workbench/workspace.ts';
import type { Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { SubmissionSummary } from '#lib/study/exercises/submit.ts';
import { BeginningChoice } from './beginning-choice.tsx';
import { CodeDialogs, type CodeDialog } from './code-dialogs.tsx';

/** What can be done with the code besides running it: earlier submissions, another beginning, how the editor looks. */
export function CodeTools({ exercise, workspace, used, submissions, options, isRunning }: CodeToolsProps) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const [dialog, setDialog] = useState<CodeDialog | null>(null);
  const [times, setTimes] = useState(0);
  const [isInLists, setInLists] = useState(false);
  const { change } = used;
  const begin = (level: Scaffolding): void => change((before) => beginWith(exercise, before, level));
  const hasOwnCode = !workspace.attempt.rated && !isStarter(exercise, workspace.draft);
  return (
    <>
      <button type="button" className="button button-quiet wb-wide" onClick={() => setDialog('history')}>
        <History size={18} aria-hidden="true" />
        {t('toolbar.history')}
      </button>
      <BarMenu
        isRunning={isRunning}
        onHistory={() => setDialog('history')}
        onReset={() => setDialog('reset')}
        onFlag={() => {
          setDialog('flag');
          setTimes(times + 1);
        }}
        onLists={() => setInLists(true)}
        onFontSize={options.changeFontSize}
      >
        {hasOwnCode && (
          <div className="wb-menu-row">
            <BeginningChoice exercise={exercise} workspace={workspace} onLevel={begin} />
          </div>
        )}
        <MenuSwitch isOn={options.live} onChange={options.setLive} title={t('live.title')} what={t('live.what')} />
        {!options.isPlain && (
          <MenuSwitch isOn={options.vim} onChange={options.setVim} title={t('vim.title')} what={t('vim.what')} />
        )}
      </BarMenu>
      <CodeDialogs
        key={times}
        open={dialog}
        exerciseId={exercise.id}
        workspace={workspace}
        submissions={submissions}
        isPlain={options.isPlain}
        onReset={() => begin(workspace.level ?? exercise.scaffolding)}
        onLoad={(code) => change((before) => withCode(exercise, before, code))}
        onClose={() => setDialog(null)}
      />
      {isInLists && (
        <AddToListPart
          exercise={{ id: exercise.id, title: exercise.title[locale] }}
          onClose={() => setInLists(false)}
        />
      )}
    </>
  );
}

type CodeToolsProps = {
  readonly exercise: ExercisePageView;
  readonly workspace: Workspace;
  readonly used: UsedWorkspace;
  readonly submissions: readonly SubmissionSummary[];
  readonly options: EditorOptions;
  readonly isRunning: boolean;
};
