'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { SCAFFOLDINGS, type Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { ConfirmPart } from '#app/_components/workbench/parts.ts';
import { isStarter, startersOf, type Workspace } from '#app/_components/workbench/workspace.ts';

/** How much of the code is given and why, with a way to choose another amount; code of one’s own can be taken back. */
export function BeginningLine({ exercise, workspace, onLevel, onTakeBack }: BeginningLineProps) {
  const t = useTranslations('workbench');
  const [asked, setAsked] = useState<Scaffolding | null>(null);
  // What is at hand after the rating is the learner’s own code, not a beginning.
  if (workspace.attempt.rated) return null;
  const level = workspace.level ?? exercise.scaffolding;
  const choose = (chosen: Scaffolding): void => {
    if (isStarter(exercise, workspace.draft)) onLevel(chosen);
    else setAsked(chosen);
  };
  return (
    <div className="wb-note wb-beginning">
      <label className="wb-choice">
        {t('begin.label')}
        <select
          className="wb-select"
          value={level}
          onChange={(event) => {
            const chosen = SCAFFOLDINGS.find((one) => one === event.target.value);
            if (chosen) choose(chosen);
          }}
        >
          {[...startersOf(exercise).keys()].map((one) => (
            <option key={one} value={one}>
              {t(`begin.level.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <span>{t(level === exercise.scaffolding ? `begin.why.${reasonOf(exercise)}` : 'begin.why.chosen')}</span>
      {workspace.replaced.length > 0 && (
        <button type="button" className="wb-link" onClick={onTakeBack}>
          {t('begin.takeBack')}
        </button>
      )}
      {asked !== null && (
        <ConfirmPart
          title={t('begin.title')}
          text={t('begin.text')}
          action={t('begin.action')}
          onConfirm={() => onLevel(asked)}
          onClose={() => setAsked(null)}
        />
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
