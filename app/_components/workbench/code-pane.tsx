'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { CodeEditor } from '#app/_components/editor/code-editor.tsx';
import type { ExercisePageView, SubmissionSummary } from '#lib/study/views.ts';
import { Confirm } from './confirm.tsx';
import { EditorFoot } from './editor-foot.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { useRememberedNumber } from './remembered.ts';
import { Toolbar } from './toolbar.tsx';
import type { Mode } from './use-judge.ts';
import { useMedia } from './use-media.ts';
import type { Workspace } from './workspace.ts';

/** The code, and what can be done with it. */
export function CodePane({ exercise, workspace, submissions, isRunning, onDraft, onStart }: CodePaneProps) {
  const t = useTranslations('workbench');
  const [dialog, setDialog] = useState<'reset' | 'history' | null>(null);
  const [fontSize, setFontSize] = useRememberedNumber('gradus:workbench:font-size', 14, { from: 10, to: 28 });
  const isPlain = useMedia('(max-width: 640px)');
  const [revision, setRevision] = useState(0);
  const { draft, earlier } = workspace;
  const replace = (text: string): void => {
    onDraft(text);
    setRevision(revision + 1);
  };
  const close = (): void => setDialog(null);
  return (
    <div className="wb-code">
      <Toolbar
        isRunning={isRunning}
        onRun={() => void onStart('run')}
        onSubmit={() => void onStart('submit')}
        onReset={() => setDialog('reset')}
        onHistory={() => setDialog('history')}
      />
      {earlier !== null && earlier !== draft && (
        <p className="wb-note">
          {t('earlier.text')}{' '}
          <button type="button" className="wb-link" onClick={() => replace(earlier)}>
            {t('earlier.show')}
          </button>
        </p>
      )}
      <CodeEditor
        path={exercise.id}
        value={draft}
        revision={revision}
        onChange={onDraft}
        label={t('editor.label', { title: exercise.id })}
        fontSize={fontSize}
        plain={isPlain}
      />
      <EditorFoot isPlain={isPlain} onFontSize={(change) => setFontSize(fontSize + change)} />
      {dialog === 'reset' && (
        <Confirm
          title={t('reset.title')}
          text={t('reset.text')}
          action={t('reset.action')}
          onConfirm={() => replace(exercise.starter)}
          onClose={close}
        />
      )}
      {dialog === 'history' && (
        <HistoryDialog submissions={submissions} draft={draft} plain={isPlain} onLoad={replace} onClose={close} />
      )}
    </div>
  );
}

type CodePaneProps = {
  readonly exercise: ExercisePageView;
  readonly workspace: Workspace;
  readonly submissions: readonly SubmissionSummary[];
  readonly isRunning: boolean;
  readonly onDraft: (draft: string) => void;
  readonly onStart: (mode: Mode) => Promise<void>;
};
