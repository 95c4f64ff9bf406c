import { useState, type ReactNode } from 'react';
import type { LineMark } from '#app/_components/editor/line-mark.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { FoundReport } from './found-report.ts';
import { LineMarkerPart, LiveRunnerPart } from './parts.ts';
import type { EditorOptions } from './use-editor-options.ts';
import type { Runs } from './use-runs.ts';
import { isStarter, type Workspace } from './workspace.ts';

/** What is said at the end of a line: of the latest report, be it of Run, of Submit, or of what runs while the learner types. */
export function useMarks({ exercise, workspace, runs, options }: MarksOptions): Marks {
  const [mark, setMark] = useState<LineMark | null>(null);
  const [found, setFound] = useState<FoundReport | null>(null);
  const { activity, engine } = runs.judge;
  const reported = activity.kind === 'reported' ? activity.found : null;
  const { draft } = workspace;
  const live = options.live && workspace.language === 'typescript' ? found : null;
  const latest = live && (!reported || live.at > reported.at) ? live : reported;
  // Nothing is said of code that nobody has touched, nor again of what Run has just told.
  const source = isStarter(exercise, draft) || reported?.source === draft ? null : draft;
  const marking = (
    <>
      {(latest || mark) && <LineMarkerPart found={runs.isRunning ? null : latest} onMark={setMark} />}
      {options.live && engine === 'ready' && workspace.language === 'typescript' && (
        <LiveRunnerPart exerciseId={exercise.id} source={source} isBusy={runs.isRunning} onFound={setFound} />
      )}
    </>
  );
  return { marking, mark, live };
}

type MarksOptions = {
  readonly exercise: ExercisePageView;
  readonly workspace: Workspace;
  readonly runs: Runs;
  readonly options: EditorOptions;
};

type Marks = {
  /** What finds them; to be rendered, though it shows nothing. */
  readonly marking: ReactNode;
  readonly mark: LineMark | null;
  /** What was found while the learner typed; null: nothing yet. */
  readonly live: FoundReport | null;
};
