import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { AsideReason } from '#lib/srs/queue/aside.ts';
import { ASIDE_PAGE } from '#lib/study/cards/aside-page.ts';
import { asidePath } from './aside-path.ts';

type AsidePagesProps = {
  readonly reason: AsideReason | null;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
};

/** Which of the cards are shown, out of how many, and the way to the others. */
export function AsidePages({ reason, page, pages, total }: AsidePagesProps) {
  const t = useTranslations('aside');
  if (total === 0) return null;
  const from = (page - 1) * ASIDE_PAGE + 1;
  return (
    <nav aria-label={t('pages')} className="mt-6 flex flex-wrap items-center gap-4">
      <p className="text-sm text-soft">{t('shown', { from, to: Math.min(total, from + ASIDE_PAGE - 1), total })}</p>
      {page > 1 && (
        <Link href={asidePath(reason, page - 1)} className="button" rel="prev">
          {t('earlier')}
        </Link>
      )}
      {page < pages && (
        <Link href={asidePath(reason, page + 1)} className="button" rel="next">
          {t('later')}
        </Link>
      )}
    </nav>
  );
}
