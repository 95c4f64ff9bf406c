'use client';

import { useTranslations } from 'next-intl';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { HeadBar } from './bar/head-bar.tsx';
import type { LearnerClock } from './exercise-answer.ts';
import { OpenWorkbench } from './open-workbench.tsx';
import { useWorkspace } from './use-workspace.ts';
import './workbench.css';
import './report/report.css';

/** One exercise: what is asked, the code, and what the judge says of it, in a page that never scrolls. */
export function Workbench({ exercise, clock }: WorkbenchProps) {
  const t = useTranslations('workbench');
  const used = useWorkspace(exercise);
  return (
    <main id="main" tabIndex={-1} className="wb">
      {used.workspace ? (
        <OpenWorkbench exercise={exercise} clock={clock} used={used} workspace={used.workspace} />
      ) : (
        <>
          <HeadBar exercise={exercise} />
          <output className="wb-note">{t('opening')}</output>
        </>
      )}
    </main>
  );
}

type WorkbenchProps = { readonly exercise: ExercisePageView; readonly clock: LearnerClock };
