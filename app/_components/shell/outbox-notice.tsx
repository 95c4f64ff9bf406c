'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { zoneNamedHere } from '#lib/base/zone.ts';
import { browserClient } from '#app/_client/browser-client.ts';
import type { SyncStatus } from '#app/_client/sync-loop.ts';
import { NO_ENTRIES, watchOutbox } from '#app/_client/watch-outbox.ts';
import { remember } from '#app/_components/ui/remember.ts';
import { RefusedAnswers } from './refused-answers.tsx';

/** Sends what waits from any page, and tells of answers, submissions and remarks that wait or were refused; says nothing while all is well. */
export function OutboxNotice() {
  const t = useTranslations('study.outbox');
  const [counts, setCounts] = useState(NO_ENTRIES);
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
  const { waiting, refused } = counts;
  const isStuck = status === 'waiting';
  return (
    <div className="frame-notices">
      <div role="status">
        {isStuck && waiting.answers > 0 && (
          <p className="notice mt-2 text-sm">{t('waiting', { count: waiting.answers })}</p>
        )}
        {isStuck && waiting.submissions > 0 && (
          <p className="notice mt-2 text-sm">{t('waitingSubmissions', { count: waiting.submissions })}</p>
        )}
        {isStuck && waiting.remarks > 0 && (
          <p className="notice mt-2 text-sm">{t('waitingRemarks', { count: waiting.remarks })}</p>
        )}
      </div>
      {refused.answers + refused.submissions + refused.remarks > 0 && (
        <RefusedAnswers key={`${refused.answers} ${refused.submissions} ${refused.remarks}`} counts={refused} />
      )}
    </div>
  );
}
