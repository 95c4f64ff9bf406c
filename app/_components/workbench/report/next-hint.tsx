'use client';

import { useTranslations } from 'next-intl';
import type { AsideTab } from '#app/_components/workbench/statement/aside.tsx';
import type { Attempt } from '#app/_components/workbench/workspace.ts';

/** Shows the next hint, and where hints stand; once all are shown, the way back to them. Nothing where there are none. */
export function NextHint({ total, attempt, onAttempt, onTab }: NextHintProps) {
  const t = useTranslations('workbench.hints');
  if (total === 0) return null;
  const shown = Math.min(attempt.hintsShown, total);
  const show = (): void => {
    onAttempt((before) => ({ ...before, hintsShown: Math.min(total, shown + 1) }));
    onTab('hints');
  };
  return (
    <button type="button" className="button" onClick={shown < total ? show : () => onTab('hints')}>
      {shown < total ? t('next', { number: shown + 1, total }) : t('again')}
    </button>
  );
}

type NextHintProps = {
  readonly total: number;
  readonly attempt: Attempt;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
  readonly onTab: (tab: AsideTab) => void;
};
