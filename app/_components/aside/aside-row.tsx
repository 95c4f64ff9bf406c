'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { DayBoundary } from '#lib/base/time.ts';
import type { AsideCard } from '#lib/study/cards/aside-cards.ts';
import { useManualActions } from '#app/_components/memory/use-manual-actions.ts';
import { Html } from '#app/_components/ui/html.tsx';
import { AsideWays } from './aside-ways.tsx';
import { AsideWhy } from './aside-why.tsx';

type AsideRowProps = { readonly aside: AsideCard; readonly boundary: DayBoundary };

const LINK = 'inline-flex min-h-8 items-center pointer-coarse:min-h-11';

/** A card that is put aside: what it asks, why it is not asked, and the way back. */
export function AsideRow({ aside, boundary }: AsideRowProps) {
  const t = useTranslations('aside');
  const locale = useLocale();
  const actions = useManualActions(aside.cardId, boundary);
  const { card } = aside;
  return (
    <li className="panel mt-4">
      {card ? (
        <Html html={card.prompt} locale={locale} className="max-w-(--measure)" />
      ) : (
        <p className="max-w-(--measure) text-soft">{t('gone', { id: aside.cardId })}</p>
      )}
      <AsideWhy aside={aside} zone={boundary.zone} />
      <AsideWays aside={aside} actions={actions} />
      {card && (
        <p className="mt-1 flex flex-wrap gap-x-5 text-sm">
          <Link href={`/cards/${card.id}`} className={LINK}>
            {t('history')}
          </Link>
          <Link
            href={card.body.kind === 'exercise' ? `/exercises/${card.body.exerciseId}` : `/concepts/${card.conceptId}`}
            className={LINK}
          >
            {t('again', { concept: card.title[locale] })}
          </Link>
        </p>
      )}
    </li>
  );
}
