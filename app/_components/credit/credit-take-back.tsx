'use client';

import type { CardId } from '#lib/base/card-id.ts';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { TakenCredit } from '#lib/study/ports/credit-store.ts';
import { CreditPreviewDialog } from './credit-preview-dialog.tsx';
import { TakenCreditList } from './taken-credit-list.tsx';
import { useCreditTakeBack } from './use-credit-take-back.ts';

type CreditTakeBackProps = {
  /** Whose credit it is; null for that of all cards. */
  readonly cardId: CardId | null;
  /** What was taken back and can be given back. */
  readonly taken: readonly TakenCredit[];
};

/** Takes credit back after a look at what that changes; and what was taken back, to be given back. */
export function CreditTakeBack({ cardId, taken }: CreditTakeBackProps) {
  const t = useTranslations('credit.takeBack');
  const { preview, busy, news, failure, ...actions } = useCreditTakeBack(cardId);
  const said = useRef<HTMLParagraphElement>(null);
  // The button that had the focus goes with its dialog or its row.
  useEffect(() => {
    if (news) said.current?.focus();
  }, [news]);
  return (
    <div className="mt-4">
      <p className="text-sm text-soft">{t(cardId === null ? 'note' : 'noteOfCard')}</p>
      <p className="mt-3">
        <button type="button" className="button" aria-disabled={busy} onClick={actions.ask}>
          {t(cardId === null ? 'ask' : 'askOfCard')}
        </button>
      </p>
      <p ref={said} tabIndex={-1} role="status" className="mt-2 text-sm">
        {news && <span className="text-good">✓ {t(news.kind, news.moved)}</span>}
      </p>
      {failure && (
        <p role="alert" className="notice notice-bad mt-2">
          {failure.kind === 'refused' ? failure.detail : t('unreachable')}
        </p>
      )}
      <TakenCreditList taken={taken} busy={busy} onGiveBack={actions.giveBack} />
      {preview && (
        <CreditPreviewDialog preview={preview} busy={busy} onTakeBack={actions.takeBack} onClose={actions.cancel} />
      )}
    </div>
  );
}
