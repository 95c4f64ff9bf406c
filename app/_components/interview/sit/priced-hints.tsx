import { useLocale, useTranslations } from 'next-intl';
import { Html } from '#app/_components/ui/html.tsx';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import { POINTS } from '#lib/interview/interview.ts';

type PricedHintsProps = {
  readonly hints: readonly LocalizedHtml[];
  readonly shown: number;
  readonly onOpen: (hint: number) => void;
};

/** Hints, one after another, each with its price. */
export function PricedHints({ hints, shown, onOpen }: PricedHintsProps) {
  const t = useTranslations('interview.sit');
  const locale = useLocale();
  if (hints.length === 0) return null;
  return (
    <section aria-labelledby="hints" className="iv-hints">
      <h2 id="hints">{t('hints')}</h2>
      <ol className="wb-hints" aria-live="polite">
        {hints.slice(0, shown).map((hint) => (
          <li key={hint.en}>
            <Html className="wb-prose" html={hint} locale={locale} />
          </li>
        ))}
      </ol>
      {shown < hints.length ? (
        <button type="button" className="button" onClick={() => onOpen(shown)}>
          {t('hint', { number: shown + 1, total: hints.length, points: POINTS.hint })}
        </button>
      ) : (
        <p className="wb-small">{t('hintsAll')}</p>
      )}
    </section>
  );
}
