'use client';

import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { DAY_MILLIS, SECOND_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { CardState, Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';

type MemoryTableProps = {
  readonly card: CardView;
  readonly state: CardState;
  readonly parameters: SchedulerParameters;
  readonly moment: { readonly at: EpochMillis; readonly zone: string };
};

/** What is known of the memory of a card, in numbers and words. */
export function MemoryTable({ card, state, parameters, moment }: MemoryTableProps) {
  const t = useTranslations('study.info');
  const locale = useLocale();
  const { memory } = state;
  return (
    <table className="table">
      <tbody>
        <tr>
          <th scope="row">{t('concept')}</th>
          <td>
            <Link
              href={
                card.body.kind === 'exercise' ? `/exercises/${card.body.exerciseId}` : `/concepts/${card.conceptId}`
              }
            >
              {card.title[locale]}
            </Link>
          </td>
        </tr>
        <tr>
          <th scope="row">{t('state')}</th>
          <td>{t(`states.${memory.state}`)}</td>
        </tr>
        {memory.state !== 'new' && <TraceRows memory={memory} parameters={parameters} moment={moment} />}
      </tbody>
    </table>
  );
}

type TraceRowsProps = Pick<MemoryTableProps, 'parameters' | 'moment'> & {
  readonly memory: Exclude<Memory, { readonly state: 'new' }>;
};

function TraceRows({ memory, parameters, moment: { at, zone } }: TraceRowsProps) {
  const t = useTranslations('study.info');
  const tStudy = useTranslations('study');
  const format = useFormatter();
  const when = (instant: EpochMillis): string =>
    format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const stability = intervalLabel((memory.stability * DAY_MILLIS) / SECOND_MILLIS);
  const time = tStudy(`interval.${stability.unit}`, { count: stability.count });
  const rows = [
    [t('stability'), t('stabilityValue', { time })],
    [t('difficulty'), t('difficultyValue', { value: format.number(memory.difficulty, { maximumFractionDigits: 1 }) })],
    [t('retrievability'), format.number(retrievability(memory, at, parameters) ?? 0, { style: 'percent' })],
    [t('last'), when(memory.lastReviewAt)],
    [t('due'), when(memory.dueAt)],
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
