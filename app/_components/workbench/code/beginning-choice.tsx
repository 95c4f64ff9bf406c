'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { SCAFFOLDINGS, type Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { ConfirmPart } from '#app/_components/workbench/parts.ts';
import { isStarter, startersOf, type Workspace } from '#app/_components/workbench/workspace.ts';

/** How much of the code is given, to be chosen; where code of the learner’s own would give way, it is asked first. */
export function BeginningChoice({ exercise, workspace, onLevel }: BeginningChoiceProps) {
  const t = useTranslations('workbench');
  const [asked, setAsked] = useState<Scaffolding | null>(null);
  const choose = (chosen: Scaffolding, within: Element): void => {
    if (isStarter(exercise, workspace.draft)) {
      onLevel(chosen);
      return;
    }
    // A dialog lies below what the browser has in its top layer.
    within.closest<HTMLElement>('[popover]')?.hidePopover();
    setAsked(chosen);
  };
  return (
    <>
      <label className="wb-choice">
        {t('begin.label')}
        <select
          className="wb-select"
          value={workspace.level ?? exercise.scaffolding}
          onChange={({ target }) => {
            const chosen = SCAFFOLDINGS.find((one) => one === target.value);
            if (chosen) choose(chosen, target);
          }}
        >
          {[...startersOf(exercise, workspace.language).keys()].map((one) => (
            <option key={one} value={one}>
              {t(`begin.level.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {asked !== null && (
        <ConfirmPart
          title={t('begin.title')}
          text={t('begin.text')}
          action={t('begin.action')}
          onConfirm={() => onLevel(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

type BeginningChoiceProps = {
  readonly exercise: ExercisePageView;
  readonly workspace: Workspace;
  readonly onLevel: (level: Scaffolding) => void;
};
