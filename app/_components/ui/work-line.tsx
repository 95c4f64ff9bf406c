'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';

type WorkLineProps = { readonly step: string; readonly percent: number; readonly onCancel: () => void };

/** What is being waited for, how far it is, and the way out. */
export function WorkLine({ step, percent, onCancel }: WorkLineProps) {
  const t = useTranslations('fit');
  const id = useId();
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p id={id} className="w-full tabular-nums">
        {step} <span className="text-soft">{percent}%</span>
      </p>
      <progress aria-labelledby={id} value={percent} max={100} className="h-2 w-64 max-w-full accent-(--accent)" />
      <button type="button" className="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
