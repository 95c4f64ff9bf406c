import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { customPath } from '#lib/study/session/custom-wish.ts';

/** So many at once are a sitting. */
const AT_ONCE = 10;

/** Offers the new cards that wait only because one of their concept came today; nothing where there are none. */
export function MoreNew({ waiting }: { readonly waiting: number }) {
  const t = useTranslations('today.moreNew');
  if (waiting <= 0) return null;
  const count = Math.min(waiting, AT_ONCE);
  return (
    <div className="mt-6">
      <p className="text-soft">{t('text', { count: waiting })}</p>
      <p className="mt-3">
        <Link href={customPath({ kind: 'new', count })} className="button">
          {t('start', { count })}
        </Link>
      </p>
    </div>
  );
}
