import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { isGiven, type CardResponse } from '#lib/cards/response.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { Judged } from './session-state.ts';

type VerdictLineProps = { readonly judged: Judged | null; readonly proposed: Rating };

/** What came of the answer, what was written, and the rating that this speaks for. The answer above says the verdict aloud. */
export function VerdictLine({ judged, proposed }: VerdictLineProps) {
  const t = useTranslations('study.judged');
  const tRating = useTranslations('study.ratings');
  if (judged === null) return null;
  const { response, correct } = judged;
  const outcome = correct ? 'right' : isGiven(response) ? 'wrong' : 'given';
  const typed = typedText(response);
  const Sign = correct ? Check : X;
  return (
    <div className="verdict-line" data-outcome={outcome} aria-hidden="true">
      <span className="verdict-sign">
        <Sign size={18} strokeWidth={2.2} />
      </span>
      <b>{t(`short.${outcome}`)}</b>
      {typed !== null && <span className="verdict-typed">{t('wrote', { text: typed })}</span>}
      <span className="verdict-proposed">{t('proposed', { rating: tRating(proposed) })}</span>
    </div>
  );
}

/** What was typed, where it is short enough to be read at a glance. */
function typedText(response: CardResponse): string | null {
  if (response.kind !== 'typed') return null;
  const text = response.texts.filter((one) => one.trim() !== '').join(', ');
  return text === '' || text.length > 40 ? null : text;
}
