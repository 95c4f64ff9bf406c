'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Mode } from '#app/_components/workbench/use-judge.ts';

/** Run and Submit with their keys; in the bar on wide screens, docked below on narrow ones. */
export function RunButtons({ isRunning, onStart }: RunButtonsProps) {
  const t = useTranslations('workbench');
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => void onStart('run')}
        disabled={isRunning}
        aria-keyshortcuts="Control+'"
        title={t('toolbar.runHint')}
      >
        <Play size={18} aria-hidden="true" />
        {t('toolbar.run')} <kbd>Ctrl &apos;</kbd>
      </button>
      <button
        type="button"
        className="button button-primary"
        onClick={() => void onStart('submit')}
        disabled={isRunning}
        aria-keyshortcuts="Control+Enter"
        title={t('toolbar.submitHint')}
      >
        {t('toolbar.submit')} <kbd>Ctrl ↵</kbd>
      </button>
    </>
  );
}

type RunButtonsProps = { readonly isRunning: boolean; readonly onStart: (mode: Mode) => Promise<void> };
