'use client';

import { useTranslations } from 'next-intl';
import type { HostProgress } from '#lib/runner/host-progress.ts';

/** What is being waited for, how far it is, and the way out. */
export function ProgressLine({ progress, onCancel }: ProgressLineProps) {
  const t = useTranslations('workbench');
  const describe = useStep();
  const percent = progress?.percent ?? 0;
  return (
    <div className="wb-progress">
      <p id="wb-progress-step">
        {progress ? describe(progress) : t('progress.compile')} <span className="wb-small">{percent} %</span>
      </p>
      <progress aria-labelledby="wb-progress-step" value={percent} max={100} />
      <button type="button" className="button" onClick={onCancel}>
        {t('progress.cancel')}
      </button>
    </div>
  );
}

function useStep(): (progress: HostProgress) => string {
  const t = useTranslations('workbench');
  return (progress) => {
    switch (progress.step) {
      case 'compile':
      case 'boot':
      case 'load':
        return t(`progress.${progress.step}`);
      case 'engine':
        return t(progress.lane === 'exact' ? 'progress.engineExact' : 'progress.engineDevice');
      case 'again':
        return t('progress.again', { losses: progress.losses });
      case 'check': {
        const { function: name, regime, done, total, lane } = progress;
        return t('progress.check', { lane: t(`lanes.${lane}`), name, regime, done, total });
      }
      default:
        return t('progress.boot');
    }
  };
}

type ProgressLineProps = { readonly progress: HostProgress | null; readonly onCancel: () => void };
