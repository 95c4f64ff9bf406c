'use client';

import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { DAY_MILLIS, SECOND_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { Memory } from '#lib/srs/memory.ts';
import { retrievability } from '#lib/srs/scheduler.ts';
import type { QueueEntry } from '#lib/study/views.ts';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';
import { ForgettingCurve } from './forgetting-curve.tsx';
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
  const locale = useLocale();
  const { card } = entry;
  const { memory } = entry.state;
  return (
    <AppDialog title={t('title')} onClose={onClose}>
      <table className="table">
        <tbody>
          <tr>
            <th scope="row">{t('concept')}</th>
            <td>
              <Link href={`/concepts/${card.conceptId}`}>{card.conceptTitle[locale]}</Link>
            </td>
          </tr>
          <tr>
            <th scope="row">{t('state')}</th>
            <td>{t(`states.${memory.state}`)}</td>
          </tr>
          {memory.state !== 'new' && <TraceRows memory={memory} session={session} at={at} />}
        </tbody>
      </table>
      {memory.state === 'new' ? (
        <p className="mt-4 text-soft">{t('newText')}</p>
      ) : (
        <div className="mt-5">
          <ForgettingCurve
            stability={memory.stability}
            elapsedDays={Math.max(0, at - memory.lastReviewAt) / DAY_MILLIS}
            weights={parametersOf(session, entry).weights}
          />
        </div>
      )}
    </AppDialog>
  );
}

type TraceRowsProps = {
  readonly memory: Exclude<Memory, { readonly state: 'new' }>;
  readonly session: SessionState;
  readonly at: EpochMillis;
};

function TraceRows({ memory, session, at }: TraceRowsProps) {
  const t = useTranslations('study.info');
  const tStudy = useTranslations('study');
  const format = useFormatter();
  const moment = (when: EpochMillis): string =>
    format.dateTime(when, { dateStyle: 'medium', timeStyle: 'short', timeZone: session.zone });
  const stability = intervalLabel((memory.stability * DAY_MILLIS) / SECOND_MILLIS);
  const time = tStudy(`interval.${stability.unit}`, { count: stability.count });
  const rows = [
    [t('stability'), t('stabilityValue', { time })],
    [t('difficulty'), t('difficultyValue', { value: format.number(memory.difficulty, { maximumFractionDigits: 1 }) })],
    [t('retrievability'), format.number(retrievability(memory, at, session.parameters) ?? 0, { style: 'percent' })],
    [t('last'), moment(memory.lastReviewAt)],
    [t('due'), moment(memory.dueAt)],
    [t('reps'), format.number(memory.reps)],
    [t('lapses'), format.number(memory.lapses)],
  ] as const;
  return rows.map(([name, value]) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{value}</td>
    </tr>
  ));
}
