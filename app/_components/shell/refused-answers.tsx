'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import type { RefusedRow } from '#app/_client/client-database.ts';
import { dismissRefused, refusedEvents, resendRefused } from '#app/_client/outbox.ts';
import { refusalKey } from './refusal-key.ts';

/**
 * Answers that the server does not take, each with its reason; the learner sends it again or puts it away. They are read
 * once: a change of `count` is a new key.
 */
export function RefusedAnswers({ count }: { readonly count: number }) {
  const t = useTranslations('study.outbox');
  const [rows, setRows] = useState<readonly RefusedRow[]>([]);
  useEffect(() => {
    refusedEvents(browserClient().database).then(setRows, (problem) => console.error(problem));
  }, []);
  const drop = (row: RefusedRow, work: typeof dismissRefused): void => {
    work(browserClient().database, row.id).catch((problem: unknown) => console.error(problem));
  };
  return (
    <details className="notice notice-bad mt-2 text-sm">
      <summary className="disclosure font-semibold">{t('refused', { count })}</summary>
      <p className="mt-2">{t('refusedText', { count })}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-2">
            <span className="min-w-0 grow">
              <code>{row.event.cardId}</code>: {reasonText(t, row.reason)}
            </span>
            <button type="button" className="button" onClick={() => drop(row, resendRefused)}>
              {t('resend')}
            </button>
            <button type="button" className="button" onClick={() => drop(row, dismissRefused)}>
              {t('dismiss')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function reasonText(t: ReturnType<typeof useTranslations<'study.outbox'>>, reason: string): string {
  const key = refusalKey(reason);
  return key === null ? t('reasons.other', { detail: reason }) : t(`reasons.${key}`);
}
