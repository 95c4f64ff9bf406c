'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { CodeEditor } from '#app/_components/editor/code-editor.tsx';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { SubmissionSummary } from '#lib/study/exercises/submit.ts';
import { BeginningLine } from './beginning-line.tsx';
import { CodeDialogs, type CodeDialog } from './code-dialogs.tsx';
import { EarlierLine } from './earlier-line.tsx';
import { EditorFoot } from './editor-foot.tsx';
import { useRememberedNumber } from '#app/_components/ui/remembered.ts';
import { Toolbar } from './toolbar.tsx';
import type { Mode } from '#app/_components/workbench/use-judge.ts';
import { useMedia } from '#app/_components/workbench/use-media.ts';
import type { UsedWorkspace } from '#app/_components/workbench/use-workspace.ts';
import { beginWith, takeBack, withCode, type Workspace } from '#app/_components/workbench/workspace.ts';

/** The code, and what can be done with it. */
export function CodePane({ exercise, workspace, used, submissions, isRunning, onStart, onTypable }: CodePaneProps) {
  const t = useTranslations('workbench');
  const [dialog, setDialog] = useState<CodeDialog | null>(null);
  const [fontSize, setFontSize] = useRememberedNumber('gradus:workbench:font-size', 14, { from: 10, to: 28 });
  const isPlain = useMedia('(max-width: 640px)');
  const { change, revision } = used;
  const replace = (code: string): void => change((before) => withCode(exercise, before, code));
  return (
    <div className="wb-code">
      <Toolbar
        isRunning={isRunning}
        onRun={() => void onStart('run')}
        onSubmit={() => void onStart('submit')}
        onReset={() => setDialog('reset')}
        onHistory={() => setDialog('history')}
      />
      <EarlierLine workspace={workspace} onAttempt={used.setAttempt} onTake={replace} />
      <BeginningLine
        exercise={exercise}
        workspace={workspace}
        onLevel={(level) => change((before) => beginWith(exercise, before, level))}
        onTakeBack={() => change((before) => takeBack(exercise, before))}
      />
      <CodeEditor
        path={exercise.id}
        value={workspace.draft}
        revision={revision}
        onChange={used.setDraft}
        label={t('editor.label', { title: exercise.id })}
        fontSize={fontSize}
        plain={isPlain}
        onTypable={onTypable}
      />
      <EditorFoot isPlain={isPlain} onFontSize={(larger) => setFontSize(fontSize + larger)} />
      <CodeDialogs
        open={dialog}
        workspace={workspace}
        submissions={submissions}
        isPlain={isPlain}
        onReset={() => change((before) => beginWith(exercise, before, before.level ?? exercise.scaffolding))}
        onLoad={replace}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

type CodePaneProps = {
  readonly exercise: ExercisePageView;
  readonly workspace: Workspace;
  readonly used: UsedWorkspace;
  readonly submissions: readonly SubmissionSummary[];
  readonly isRunning: boolean;
  readonly onStart: (mode: Mode) => Promise<void>;
  /** Called once the editor takes keys. */
  readonly onTypable: () => void;
};
