'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { interviewEventOf, quizEventOf, subjectOf } from '#app/_client/outbox-entry.ts';
import { dismissRefused, refusedEntries, type RefusedEntry } from '#app/_client/outbox.ts';
import type { KindCounts } from '#app/_client/watch-outbox.ts';
import { refusalKey } from './refusal-key.ts';

/**
 * Answers, submissions and remarks that the server does not take, each with its reason; the learner sends it again or puts it away.
 * They are read once: a change of `counts` is a new key.
 */
export function RefusedAnswers({ counts: { answers, submissions, remarks } }: { readonly counts: KindCounts }) {
  const t = useTranslations('study.outbox');
  const [rows, setRows] = useState<readonly RefusedEntry[]>([]);
  useEffect(() => {
    refusedEntries(browserClient().database).then(setRows, (problem) => console.error(problem));
  }, []);
  const resend = (id: string): void => {
    browserClient().resend(id).catch(console.error);
  };
  const dismiss = (id: string): void => {
    dismissRefused(browserClient().database, id).catch(console.error);
  };
  const heads = [
    answers > 0 ? t('refused', { count: answers }) : null,
    submissions > 0 ? t('refusedSubmissions', { count: submissions }) : null,
    remarks > 0 ? t('refusedRemarks', { count: remarks }) : null,
  ];
  return (
    <details className="notice notice-bad mt-2 text-sm">
      <summary className="disclosure font-semibold">{heads.filter(Boolean).join(' · ')}</summary>
      <p className="mt-2">{t('refusedText', { count: answers + submissions + remarks })}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-2">
            <span className="min-w-0 grow">
              <Subject row={row} />
              {t('refusedBecause', { kind: row.kind, reason: reasonText(t, row.reason) })}
            </span>
            <button type="button" className="button" onClick={() => resend(row.id)}>
              {t('resend')}
            </button>
            <button type="button" className="button" onClick={() => dismiss(row.id)}>
              {t('dismiss')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What it is about: a card or an exercise by its id, a quiz by the question, an interview as one. */
function Subject({ row }: { readonly row: RefusedEntry }) {
  const t = useTranslations('study.outbox');
  if (interviewEventOf(row)) return t('interview');
  const event = quizEventOf(row);
  if (!event) return <code>{subjectOf(row)}</code>;
  return t('quiz', { number: 'question' in event ? event.question + 1 : 0 });
}

function reasonText(t: ReturnType<typeof useTranslations<'study.outbox'>>, reason: string): string {
  const key = refusalKey(reason);
  return key === null ? t('reasons.other', { detail: reason }) : t(`reasons.${key}`);
}
