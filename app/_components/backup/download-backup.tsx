'use client';

import { useTranslations } from 'next-intl';
import { useState, type MouseEvent } from 'react';
import { Refusal, saveBackup } from './send-backup.ts';

/** Downloads the backup, with the drafts of this browser; without scripts, a plain link to it without them. */
export function DownloadBackup() {
  const t = useTranslations('backup');
  const [said, setSaid] = useState<{ readonly kind: 'making' | 'made' } | { readonly problem: string | null } | null>(
    null,
  );
  const download = (event: MouseEvent): void => {
    event.preventDefault();
    if (said && 'kind' in said && said.kind === 'making') return;
    setSaid({ kind: 'making' });
    saveBackup().then(
      () => setSaid({ kind: 'made' }),
      (error: unknown) => setSaid({ problem: error instanceof Refusal ? error.message : null }),
    );
  };
  return (
    <p className="mt-4 flex flex-wrap items-center gap-4">
      <a href="/api/export" download className="button" onClick={download}>
        {t('download')}
      </a>
      <span role="status">
        {said && 'kind' in said && t(said.kind)}
        {said && 'problem' in said && <span className="text-bad">{said.problem ?? t('unreachable')}</span>}
      </span>
    </p>
  );
}
