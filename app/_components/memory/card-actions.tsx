'use client';

import type { CardId } from '#lib/base/card-id.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { DayBoundary, LocalDay } from '#lib/base/time.ts';
import { DueDialog } from './due-dialog.tsx';
import { useManualActions } from './use-manual-actions.ts';

type CardActionsProps = {
  readonly cardId: CardId;
  readonly state: CardState;
  readonly boundary: DayBoundary;
  readonly today: LocalDay;
};

/** What can be done to a card besides answering it. Each can be undone here, so none asks whether one is sure. */
export function CardActions({ cardId, state, boundary, today }: CardActionsProps) {
  const t = useTranslations('history.actions');
  const [asking, setAsking] = useState(false);
  const { act, undo, done, waiting, failure } = useManualActions(cardId, boundary);
  const buried = state.buriedUntil !== null && state.buriedUntil > today;
  const suspension = state.suspended ? 'unsuspend' : 'suspend';
  const burial = buried ? 'unbury' : 'bury';
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button" onClick={() => act({ kind: suspension })}>
          {t(suspension)}
        </button>
        <button type="button" className="button" onClick={() => act({ kind: burial })}>
          {t(burial)}
        </button>
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {t('setDue')}
        </button>
        {state.memory.state !== 'new' && (
          <button type="button" className="button" onClick={() => act({ kind: 'forget' })}>
            {t('forget')}
          </button>
        )}
        {done !== null && (
          <button type="button" className="button button-quiet" onClick={undo}>
            {t('undo')}
          </button>
        )}
      </div>
      <p role="status" className="mt-2 min-h-6 text-sm text-soft">
        {done === null ? '' : t(`done.${done}`)} {waiting && t('waiting')}
      </p>
      {failure !== null && (
        <p role="alert" className="notice notice-bad mt-2">
          {t('failed', { detail: failure })}
        </p>
      )}
      {asking && (
        <DueDialog
          onClose={() => setAsking(false)}
          onSet={(days) => {
            setAsking(false);
            act({ kind: 'setDue', days });
          }}
        />
      )}
    </div>
  );
}
