import { useTranslations } from 'next-intl';
import { daysOverdue } from '#lib/srs/days/due.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionState } from './session-state.ts';

type ReasonLineProps = { readonly entry: QueueEntry; readonly session: SessionState };

/** Why this card now, in one line. */
export function ReasonLine({ entry, session }: ReasonLineProps) {
  const t = useTranslations('study.reason');
  const { memory } = entry.state;
  const { shownAt: at, zone, rolloverHour } = session;
  const values = {
    percent: retrievability(memory, at, session.parameters) ?? 0,
    days: daysOverdue(memory, { at, zone, rolloverHour }),
  };
  return (
    <p>
      {entry.because === 'opened' ? t('opened') : t(entry.reason, values)}
      {entry.because === 'doubtful' && ` ${t('doubtful')}`}
    </p>
  );
}
