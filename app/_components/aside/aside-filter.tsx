import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ASIDE_REASONS, type AsideReason } from '#lib/srs/queue/aside.ts';
import type { AsideView } from '#lib/study/cards/aside-cards.ts';
import { asidePath } from './aside-path.ts';

type AsideFilterProps = { readonly counts: AsideView['counts']; readonly chosen: AsideReason | null };

/** All of the cards or those with one reason, each with how many they are. */
export function AsideFilter({ counts, chosen }: AsideFilterProps) {
  const t = useTranslations('aside');
  return (
    <nav aria-label={t('filter')} className="mt-6">
      <ul className="segments">
        {[null, ...ASIDE_REASONS].map((reason) => (
          <li key={reason}>
            <Link href={asidePath(reason)} className="segment" aria-current={reason === chosen ? 'page' : undefined}>
              {t('count', {
                name: reason === null ? t('all') : t(`reasons.${reason}`),
                count: counts[reason ?? 'all'],
              })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
