'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import type { SavedView } from '#lib/study/ports/view-store.ts';
import type { SavedViews } from './use-saved-views.ts';

type ManageViewsDialogProps = { readonly saved: SavedViews; readonly onClose: () => void };

/** The saved views, each to be renamed or deleted. */
export function ManageViewsDialog({ saved, onClose }: ManageViewsDialogProps) {
  const t = useTranslations('browse.views');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <AppDialog title={t('manageTitle')} onClose={onClose}>
      {saved.views.length === 0 && <p className="text-soft">{t('none')}</p>}
      <ul className="grid gap-3">
        {saved.views.map((view) => (
          <ViewLine key={view.id} view={view} saved={saved} onProblem={setProblem} />
        ))}
      </ul>
      <p role="status" className="mt-3 text-sm text-soft">
        {problem === null ? saved.news : ''}
      </p>
      {problem !== null && (
        <p role="alert" className="notice notice-bad mt-2">
          {problem}
        </p>
      )}
    </AppDialog>
  );
}

type ViewLineProps = {
  readonly view: SavedView;
  readonly saved: SavedViews;
  readonly onProblem: (problem: string | null) => void;
};

function ViewLine({ view, saved, onProblem }: ViewLineProps) {
  const t = useTranslations('browse.views');
  const [name, setName] = useState(view.name);
  const rename = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    onProblem(await saved.save({ ...view, name }));
  };
  return (
    <li>
      <form className="flex flex-wrap items-center gap-2" onSubmit={(event) => void rename(event)}>
        <input
          className="field min-w-0 grow"
          aria-label={t('nameOf', { name: view.name })}
          value={name}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" aria-label={t('renameOf', { name: view.name })}>
          {t('rename')}
        </button>
        <button
          type="button"
          className="button"
          aria-label={t('removeOf', { name: view.name })}
          onClick={() => void saved.remove(view).then(onProblem)}
        >
          {t('remove')}
        </button>
      </form>
    </li>
  );
}
