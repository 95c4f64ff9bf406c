'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { HostProgress } from '#lib/runner/browser/host-progress.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { UsedJudge } from '#app/_components/workbench/use-judge.ts';

/** What is being waited for, how far it is, and the way out. */
export function ProgressLine({ progress, regimes, onCancel }: ProgressLineProps) {
  const t = useTranslations('workbench');
  const describe = useStep(regimes);
  const percent = progress?.percent ?? 0;
  return (
    <div className="wb-progress">
      <p id="wb-progress-step">
        {progress ? describe(progress) : t('progress.compile')} <span className="wb-small">{percent}%</span>
      </p>
      <progress aria-labelledby="wb-progress-step" value={percent} max={100} />
      <button type="button" className="button" onClick={onCancel}>
        {t('progress.cancel')}
      </button>
    </div>
  );
}

/** Whether the next run can begin at once, and how far the start of the judge is. */
export function EngineLine({ engine, warming }: Pick<UsedJudge, 'engine' | 'warming'>) {
  const t = useTranslations('workbench');
  const describe = useStep([]);
  return (
    <p className="wb-small wb-engine" data-engine={engine}>
      {t(`engine.${engine}`)}
      {engine === 'starting' && warming && ` ${describe(warming)} ${warming.percent}%`}
    </p>
  );
}

function useStep(regimes: Regimes): (progress: HostProgress) => string {
  const locale = useLocale();
  const t = useTranslations('workbench');
  return (progress) => {
    switch (progress.step) {
      case 'compile':
      case 'boot':
      case 'python':
      case 'load':
        return t(`progress.${progress.step}`);
      case 'engine':
        return t(progress.lane === 'exact' ? 'progress.engineExact' : 'progress.engineDevice');
      case 'shaders': {
        const { done, total } = progress;
        return t('progress.shaders', { done, total });
      }
      case 'again':
        return t('progress.again', { losses: progress.losses });
      case 'check': {
        const { function: name, done, total, lane } = progress;
        const regime = regimes.find(({ id }) => id === progress.regime)?.title[locale] ?? progress.regime;
        return t('progress.check', { lane: t(`lanes.${lane}`), name, regime, done, total });
      }
      default:
        return t('progress.boot');
    }
  };
}

type Regimes = ExercisePageView['regimes'];

type ProgressLineProps = {
  readonly progress: HostProgress | null;
  readonly regimes: Regimes;
  readonly onCancel: () => void;
};
