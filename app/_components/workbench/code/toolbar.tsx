'use client';

import { useTranslations } from 'next-intl';

/** What can be done with the code. */
export function Toolbar({ isRunning, onRun, onSubmit, onReset, onHistory }: ToolbarProps) {
  const t = useTranslations('workbench');
  return (
    <div className="wb-toolbar" role="toolbar" aria-label={t('toolbar.label')}>
      <button
        type="button"
        className="button"
        onClick={onRun}
        disabled={isRunning}
        aria-keyshortcuts="Control+'"
        title={t('toolbar.runHint')}
      >
        {t('toolbar.run')} <kbd>Ctrl+&apos;</kbd>
      </button>
      <button
        type="button"
        className="button button-primary"
        onClick={onSubmit}
        disabled={isRunning}
        aria-keyshortcuts="Control+Enter"
        title={t('toolbar.submitHint')}
      >
        {t('toolbar.submit')} <kbd>Ctrl+↵</kbd>
      </button>
      <span className="wb-spring" />
      <button type="button" className="button button-quiet" onClick={onHistory}>
        {t('toolbar.history')}
      </button>
      <button type="button" className="button button-quiet" onClick={onReset} disabled={isRunning}>
        {t('toolbar.reset')}
      </button>
    </div>
  );
}

type ToolbarProps = {
  readonly isRunning: boolean;
  readonly onRun: () => void;
  readonly onSubmit: () => void;
  readonly onReset: () => void;
  readonly onHistory: () => void;
};
