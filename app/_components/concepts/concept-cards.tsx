'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Html } from '#app/_components/ui/html.tsx';
import type { ConceptCard } from '#lib/study/concepts/concept-parts.ts';
import { PartMissing } from '#app/_components/ui/part-missing.tsx';
import { usePart } from '#app/_components/ui/use-part.ts';

type ConceptCardsProps = { readonly id: string; readonly count: number };

/** What a concept’s cards ask: fetched when they are wanted, and each answer shown when it is. */
export function ConceptCards({ id, count }: ConceptCardsProps) {
  const t = useTranslations('concepts');
  const [isOpen, setOpen] = useState(false);
  const { part, hasFailed, retry } = usePart<readonly ConceptCard[]>(isOpen ? `/api/concepts/${id}/cards` : null);
  if (count === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="cards">
      <h2 id="cards">{t('cardsTitle')}</h2>
      {!isOpen && (
        <button type="button" className="button mt-3" onClick={() => setOpen(true)}>
          {t('showCards', { count })}
        </button>
      )}
      {hasFailed && <PartMissing onRetry={retry} />}
      {part && (
        <ol className="mt-2">
          {part.map((card) => (
            <CardRow key={card.id} card={card} />
          ))}
        </ol>
      )}
    </section>
  );
}

function CardRow({ card: { id, kind, prompt, answer } }: { readonly card: ConceptCard }) {
  const t = useTranslations('concepts');
  const locale = useLocale();
  const [isShown, setShown] = useState(false);
  return (
    <li className="border-t border-line py-3" data-card={id}>
      <p className="mb-1 text-sm text-soft">{t(`kinds.${kind}`)}</p>
      <Html html={prompt} locale={locale} />
      {answer[locale] !== '' && (
        <>
          <button
            type="button"
            className="button button-quiet mt-1"
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {t(isShown ? 'hideAnswer' : 'showAnswer')}
          </button>
          {isShown && <Html html={answer} locale={locale} className="mt-1 border-s-2 border-line ps-3" />}
        </>
      )}
    </li>
  );
}
