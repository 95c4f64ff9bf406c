'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { RestoreCountsList } from './restore-counts.tsx';
import { useRestore, type RestoreState } from './use-restore.ts';

/** Restores a backup: a file, what it would do, then the restore itself. */
export function RestorePanel() {
  const t = useTranslations('backup');
  const id = useId();
  const { state, choose, confirm, dismiss } = useRestore();
  const said = useRef<HTMLDivElement>(null);
  /** The button that was pressed goes: whoever pressed it goes on where it is said what came of it. */
  const pressed = (act: () => void) => (): void => {
    said.current?.focus();
    act();
  };
  const isBusy = state.kind === 'reading' || state.kind === 'restoring';
  return (
    <section className="mt-8" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('title')}</h3>
      <p className="mt-2 text-soft">{t('text')}</p>
      <p className="mt-4">
        <label htmlFor={id} className="block">
          {t('file')}
        </label>
        <input
          id={id}
          type="file"
          accept=".zip,.json,application/zip,application/json"
          className="mt-1 max-w-full"
          disabled={isBusy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file can then be chosen again.
            event.target.value = '';
            if (file) choose(file);
          }}
        />
      </p>
      <div ref={said} tabIndex={-1} role="status" className="mt-2">
        <Said state={state} />
      </div>
      {state.kind === 'restoring' && (
        <progress
          aria-label={t('progress')}
          value={state.percent}
          max={100}
          className="mt-2 h-2 w-64 max-w-full accent-(--accent)"
        />
      )}
      {state.kind === 'shown' && (
        <p className="mt-4 flex flex-wrap gap-3">
          <button type="button" className="button primary" onClick={pressed(confirm)}>
            {t('confirm')}
          </button>
          <button type="button" className="button" onClick={pressed(dismiss)}>
            {t('leave')}
          </button>
        </p>
      )}
    </section>
  );
}

function Said({ state }: { readonly state: RestoreState }) {
  const t = useTranslations('backup');
  const format = useFormatter();
  switch (state.kind) {
    case 'reading':
      return <p>{t('reading')}</p>;
    case 'restoring':
      return <p>{t('restoring')}</p>;
    case 'failed':
      return <p className="text-bad">{state.detail ?? t('unreachable')}</p>;
    case 'shown':
      return (
        <>
          <p>
            {t('would', {
              file: state.file.name,
              at: format.dateTime(state.counts.exportedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
          <RestoreCountsList counts={state.counts} />
          {state.counts.drafts > 0 && <p className="mt-2 text-soft">{t('drafts', { count: state.counts.drafts })}</p>}
        </>
      );
    case 'restored':
      return (
        <>
          <p className="text-good">✓ {t('restored')}</p>
          <RestoreCountsList counts={state.counts} />
          {state.counts.drafts > 0 && <p className="mt-2 text-soft">{t('draftsTaken', state.drafts)}</p>}
        </>
      );
    case 'idle':
    default:
      return null;
  }
}
