'use client';

import { useState } from 'react';
import { useFormatter, useTranslations } from 'next-intl';
import type { Language } from '#lib/exercises/language.ts';
import type { SubmissionSummary } from '#lib/study/exercises/submit.ts';
import { DiffView } from '#app/_components/editor/diff-view.tsx';
import { AppDialog, ClosingButton } from '#app/_components/ui/app-dialog.tsx';

/** Earlier submissions, newest first: each can be compared with the code at hand, and taken up again. */
export function HistoryDialog({ submissions, areHidden, draft, language, plain, onLoad, onClose }: HistoryDialogProps) {
  const t = useTranslations('workbench');
  const format = useFormatter();
  // As it was when the dialog opened: taking a submission up closes the dialog, and there is nothing to compare any more.
  const [modified] = useState(draft);
  const own = submissions.filter((one) => one.language === language);
  const others = submissions.length - own.length;
  const newest = own.toSorted((one, other) => other.at - one.at);
  const [shownId, setShownId] = useState<string | null>(newest[0]?.id ?? null);
  const shown = newest.find(({ id }) => id === shownId);
  return (
    <AppDialog title={t('history.title')} onClose={onClose} wide>
      {areHidden ? <p>{t('history.hidden')}</p> : !shown && <p>{t('history.none')}</p>}
      {others > 0 && <p className="wb-small">{t(`history.others.${language}`, { count: others })}</p>}
      <ul className="wb-history">
        {newest.map(({ id, at, verdict }) => (
          <li key={id}>
            <button type="button" className="button" aria-pressed={id === shownId} onClick={() => setShownId(id)}>
              <span className={`wb-status-${verdict}`}>{t(`status.${verdict}`)}</span>{' '}
              <time dateTime={new Date(at).toISOString()}>
                {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <>
          <p className="wb-small">{t('history.diff')}</p>
          <DiffView
            original={shown.source}
            modified={modified}
            plain={plain}
            language={language}
            label={t('history.diff')}
          />
          <div className="wb-row wb-row-end">
            <ClosingButton primary onClick={() => onLoad(shown.source)}>
              {t('history.load')}
            </ClosingButton>
          </div>
        </>
      )}
    </AppDialog>
  );
}

type HistoryDialogProps = {
  readonly submissions: readonly SubmissionSummary[];
  /** Whether those of earlier repetitions are left out for now. */
  readonly areHidden: boolean;
  readonly draft: string;
  /** Those in the other one are counted only. */
  readonly language: Language;
  readonly plain: boolean;
  readonly onLoad: (source: string) => void;
  readonly onClose: () => void;
};
