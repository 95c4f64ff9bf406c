'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { zoneNamedHere } from '#lib/base/zone.ts';
import { browserClient } from '#app/_client/browser-client.ts';
import { watchOutbox, type OutboxCounts } from '#app/_client/outbox.ts';
import type { SyncStatus } from '#app/_client/sync-loop.ts';
import { remember } from '#app/_components/ui/remember.ts';
import { RefusedAnswers } from './refused-answers.tsx';

/** Sends what waits from any page, and tells of answers that wait or were refused; says nothing while all is well. */
export function OutboxNotice() {
  const t = useTranslations('study.outbox');
  const [counts, setCounts] = useState<OutboxCounts>({ waiting: 0, refused: 0 });
  const [status, setStatus] = useState<SyncStatus>('idle');
  useEffect(() => {
    remember('zone', zoneNamedHere());
    const { database, watchStatus } = browserClient();
    const stopStatus = watchStatus(setStatus);
    const stopCounts = watchOutbox(database, setCounts, (problem) => console.error(problem));
    return () => {
      stopStatus();
      stopCounts();
    };
  }, []);
  const stuck = status === 'waiting' && counts.waiting > 0;
  return (
    <div className="mx-auto w-full max-w-(--page) px-4 sm:px-6">
      <div role="status">
        {stuck && <p className="notice mt-2 text-sm">{t('waiting', { count: counts.waiting })}</p>}
      </div>
      {counts.refused > 0 && <RefusedAnswers key={counts.refused} count={counts.refused} />}
    </div>
  );
}
