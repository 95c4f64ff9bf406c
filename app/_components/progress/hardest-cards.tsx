import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { HardCard } from '#lib/study/cards/hardest-cards.ts';
import { Html } from '#app/_components/ui/html.tsx';

/** The cards that are forgotten again and again, with where each can be read again. */
export function HardestCards({ cards }: { readonly cards: readonly HardCard[] }) {
  const t = useTranslations('progress.hardest');
  const leeches = cards.filter(({ isLeech }) => isLeech).length;
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 max-w-(--measure) text-soft">{cards.length === 0 ? t('none') : t('note')}</p>
      {leeches > 0 && <p className="mt-2 max-w-(--measure)">{t('leeches', { count: leeches })}</p>}
      <ol className="mt-4">
        {cards.map((card) => (
          <HardestCard key={card.card.id} hard={card} />
        ))}
      </ol>
    </section>
  );
}

function HardestCard({ hard }: { readonly hard: HardCard }) {
  const t = useTranslations('progress.hardest');
  const locale = useLocale();
  const format = useFormatter();
  const { card, lapses, difficulty, isLeech, suspended } = hard;
  const facts = [
    t('lapses', { count: lapses }),
    t('difficulty', { value: format.number(difficulty, { maximumFractionDigits: 1 }) }),
    ...(isLeech ? [t('leech')] : []),
    ...(suspended ? [t('suspended')] : []),
  ];
  return (
    <li className="border-t border-line py-4">
      <Html html={card.prompt} locale={locale} className="max-w-(--measure)" />
      <p className="mt-2 text-sm text-soft">{facts.join(' · ')}</p>
      <p className="mt-1 flex flex-wrap gap-x-5 text-sm">
        <Link href={`/cards/${card.id}`} className="inline-flex min-h-8 items-center">
          {t('history')}
        </Link>
        <Link href={placeOf(card)} className="inline-flex min-h-8 items-center">
          {t('again', { concept: card.title[locale] })}
        </Link>
      </p>
    </li>
  );
}

function placeOf({ body, conceptId }: HardCard['card']): string {
  return body.kind === 'exercise' ? `/exercises/${body.exerciseId}` : `/concepts/${conceptId}`;
}
