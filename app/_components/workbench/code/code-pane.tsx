'use client';

import { useTranslations } from 'next-intl';
import { CodeEditor } from '#app/_components/editor/code-editor.tsx';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { BeginningLine } from './beginning-line.tsx';
import { EarlierLine } from './earlier-line.tsx';
import { EditorFoot } from './editor-foot.tsx';
import { LanguageTabs } from './language-tabs.tsx';
import type { LineMark } from '#app/_components/editor/line-mark.ts';
import { LanguageOfferPart, LiveLinePart } from '#app/_components/workbench/parts.ts';
import type { FoundReport } from '#app/_components/workbench/found-report.ts';
import type { EditorOptions } from '#app/_components/workbench/use-editor-options.ts';
import type { UsedWorkspace } from '#app/_components/workbench/use-workspace.ts';
import { beginWith, takeBack, withCode, type Workspace } from '#app/_components/workbench/workspace.ts';

/** The code, and how it began. */
export function CodePane({ exercise, workspace, used, options, mark, live, onTypable }: CodePaneProps) {
  const t = useTranslations('workbench');
  const { change, revision } = used;
  const { language } = workspace;
  return (
    <div className="wb-code">
      <EarlierLine
        workspace={workspace}
        onAttempt={used.setAttempt}
        onTake={(code) => change((before) => withCode(exercise, before, code))}
      />
      {exercise.python && <LanguageTabs exercise={exercise} language={language} change={change} />}
      {exercise.python && <LanguageOfferPart exercise={exercise} workspace={workspace} change={change} />}
      <CodeEditor
        path={exercise.id}
        language={language}
        value={workspace.draft}
        revision={revision}
        onChange={used.setDraft}
        label={t('editor.label', { title: exercise.id })}
        fontSize={options.fontSize}
        plain={options.isPlain}
        mark={mark}
        vim={options.vim}
        onTypable={onTypable}
      />
      {/* Below the code, which does not move when the line goes with the first key. */}
      <BeginningLine
        exercise={exercise}
        workspace={workspace}
        onLevel={(level) => change((before) => beginWith(exercise, before, level))}
        onTakeBack={() => change((before) => takeBack(exercise, before))}
      />
      <EditorFoot isPlain={options.isPlain}>
        {options.live && <LiveLinePart found={live} language={language} />}
      </EditorFoot>
    </div>
  );
}

type CodePaneProps = {
  readonly exercise: ExercisePageView;
  readonly workspace: Workspace;
  readonly used: UsedWorkspace;
  readonly options: EditorOptions;
  readonly mark: LineMark | null;
  /** What was found while the learner typed; null: nothing yet. */
  readonly live: FoundReport | null;
  /** Called once the editor takes keys. */
  readonly onTypable: () => void;
};
