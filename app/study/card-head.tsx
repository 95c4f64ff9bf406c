import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import type { SessionPart } from '#lib/study/session/session-view.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import { CardChip } from './card-chip.tsx';
import { PartLine } from './part-line.tsx';
import { ReasonLine } from './reason-line.tsx';
import type { SessionState } from './session-state.ts';

type CardHeadProps = {
  readonly entry: QueueEntry;
  readonly session: SessionState;
  readonly locale: Locale;
  readonly part: SessionPart | null;
};

/** What a card is of, and why it comes now; its concept is named afterwards where the name would be the answer. */
export function CardHead({ entry, session, locale, part }: CardHeadProps) {
  const tCustom = useTranslations('custom.session');
  const { card } = entry;
  const answered = session.phase.name === 'answer';
  return (
    <div className="card-head">
      {(answered || card.namedAfter !== true) && <CardChip card={card} locale={locale} />}
      {session.mode && <p className="font-semibold">{tCustom(session.mode)}</p>}
      {part && <PartLine part={part} />}
      {!answered && session.mode === null && <ReasonLine entry={entry} session={session} />}
    </div>
  );
}
