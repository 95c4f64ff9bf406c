'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { EpochMillis } from '#lib/base/time.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import { ForgettingCurve } from '#app/_components/memory/forgetting-curve.tsx';
import { MemoryTable } from '#app/_components/memory/memory-table.tsx';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import { parametersOf, type SessionState } from './session-state.ts';

type InfoDialogProps = {
  readonly entry: QueueEntry;
  readonly session: SessionState;
  readonly at: EpochMillis;
  readonly onClose: () => void;
};

/** What is known of the memory of a card, in numbers, words and its forgetting curve. */
export function InfoDialog({ entry, session, at, onClose }: InfoDialogProps) {
  const t = useTranslations('study.info');
  const { card, state } = entry;
  const { memory } = state;
  const parameters = parametersOf(session, entry);
  return (
    <AppDialog title={t('title')} onClose={onClose}>
      <MemoryTable card={card} state={state} parameters={parameters} moment={{ at, zone: session.zone }} />
      {memory.state === 'new' ? (
        <p className="mt-4 text-soft">{t('newText')}</p>
      ) : (
        <div className="mt-5">
          <ForgettingCurve memory={memory} at={at} weights={parameters.weights} />
        </div>
      )}
      <p className="mt-4">
        <Link href={`/cards/${card.id}`}>{t('whole')}</Link>
      </p>
    </AppDialog>
  );
}
