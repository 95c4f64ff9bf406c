'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { ConfirmPart } from '#app/_components/workbench/parts.ts';
import { hidesEarlier, type Attempt, type Workspace } from '#app/_components/workbench/workspace.ts';

/** On a recurrence: code from before stays hidden until this repetition has passed, or is shown for a price. */
export function EarlierLine({ workspace, onAttempt, onTake }: EarlierLineProps) {
  const t = useTranslations('workbench.earlier');
  const [isAsking, setAsking] = useState(false);
  const { attempt, draft, earlier } = workspace;
  if (attempt.beganAt === 0) return null;
  const isHidden = hidesEarlier(attempt);
  return (
    <div className="wb-note">
      {t(isHidden ? 'hidden' : 'shown')}{' '}
      {isHidden ? (
        <button type="button" className="wb-link" onClick={() => setAsking(true)}>
          {t('ask')}
        </button>
      ) : (
        earlier !== null &&
        earlier !== draft && (
          <button type="button" className="wb-link" onClick={() => onTake(earlier)}>
            {t('take')}
          </button>
        )
      )}
      {isAsking && (
        <ConfirmPart
          title={t('confirmTitle')}
          text={t('confirmText')}
          action={t('confirmAction')}
          onConfirm={() => onAttempt((before) => ({ ...before, earlierOpened: true }))}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

type EarlierLineProps = {
  readonly workspace: Workspace;
  readonly onAttempt: (change: (attempt: Attempt) => Attempt) => void;
  readonly onTake: (code: string) => void;
};
