import { useTranslations } from 'next-intl';
import { CodeEditor } from '#app/_components/editor/code-editor.tsx';
import { EDITOR_PANEL } from '#app/_components/editor/editor-panel.ts';
import { TabList } from '#app/_components/workbench/tab-list.tsx';
import { useEditorOptions } from '#app/_components/workbench/use-editor-options.ts';
import type { InterviewExerciseView } from '#lib/study/interview/interview-view.ts';
import type { CodeInHand } from './use-interview-code.ts';

type WrittenPartProps = {
  readonly exercise: InterviewExerciseView;
  readonly hand: CodeInHand;
  /** Names the file for the editor. */
  readonly name: string;
  readonly onTypable: () => void;
};

/** The code, in the language that was chosen. */
export function WrittenPart({ exercise, hand, name, onTypable }: WrittenPartProps) {
  const t = useTranslations('interview.sit');
  const options = useEditorOptions();
  const { source, language } = hand.code;
  return (
    <div className="wb-code">
      {exercise.python && (
        <TabList
          className="wb-languages"
          label={t('code')}
          tabs={LANGUAGE_TABS}
          shown={language}
          panelOf={() => EDITOR_PANEL}
          onShow={hand.choose}
        />
      )}
      {!hand.isKept && (
        <p role="alert" className="wb-note">
          {t('unkept')}
        </p>
      )}
      <CodeEditor
        key={language}
        path={`interview/${name}`}
        language={language}
        value={source}
        revision={0}
        onChange={hand.write}
        label={t('code')}
        fontSize={options.fontSize}
        plain={options.isPlain}
        mark={null}
        vim={options.vim}
        onTypable={onTypable}
      />
    </div>
  );
}

const LANGUAGE_TABS = [
  { name: 'typescript', title: 'TypeScript' },
  { name: 'python', title: 'Python' },
] as const;
