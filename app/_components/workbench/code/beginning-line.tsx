'use client';

import { useTranslations } from 'next-intl';
import type { Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { isStarter, type Workspace } from '#app/_components/workbench/workspace.ts';
import { BeginningChoice } from './beginning-choice.tsx';

/** Above a starter: how much of the code is given and why. Above code of one’s own: the way back to what it took the place of, if any. */
export function BeginningLine({ exercise, workspace, onLevel, onTakeBack }: BeginningLineProps) {
  const t = useTranslations('workbench');
  // What is at hand after the rating is the learner’s own code, not a beginning.
  if (workspace.attempt.rated) return null;
  const isBeginning = isStarter(exercise, workspace.draft);
  const canTakeBack = workspace.replaced.length > 0;
  if (!isBeginning && !canTakeBack) return null;
  const level = workspace.level ?? exercise.scaffolding;
  return (
    <div className="wb-note wb-beginning">
      {isBeginning && (
        <>
          <BeginningChoice exercise={exercise} workspace={workspace} onLevel={onLevel} />
          <span>{t(level === exercise.scaffolding ? `begin.why.${reasonOf(exercise)}` : 'begin.why.chosen')}</span>
        </>
      )}
      {canTakeBack && (
        <button type="button" className="wb-link" onClick={onTakeBack}>
          {t('begin.takeBack')}
        </button>
      )}
    </div>
  );
}

function reasonOf({ scaffolding, dueAt }: ExercisePageView): Scaffolding | 'first' {
  return dueAt === null ? 'first' : scaffolding;
}

type BeginningLineProps = {
  readonly exercise: ExercisePageView;
  readonly workspace: Workspace;
  readonly onLevel: (level: Scaffolding) => void;
  readonly onTakeBack: () => void;
};
