import { useTranslations } from 'next-intl';
import type { SessionPart } from '#lib/study/session/session-view.ts';

/** Which of the chosen cards are asked now; nothing where these are all. */
export function PartLine({ part: { before, cards, of } }: { readonly part: SessionPart }) {
  const t = useTranslations('custom.part');
  if (cards === 0 || cards === of) return null;
  const span = { from: before + 1, to: before + cards, of };
  const key = before > 0 ? 'span' : 'first';
  return (
    <p className="tabular-nums">
      {t(key, span)}
      {span.to < of && t('rest')}
    </p>
  );
}
