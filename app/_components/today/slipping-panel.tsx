import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import type { SlippingConcept } from '#lib/study/progress/slipping.ts';

/** The concepts that are closest to being forgotten, with how likely each is to be recalled now. */
export function SlippingPanel({ concepts }: { readonly concepts: readonly SlippingConcept[] }) {
  const t = useTranslations('today.slipping');
  const format = useFormatter();
  const locale = useLocale();
  return (
    <section className="card today-panel">
      <div className="panel-head">
        <h2>{t('title')}</h2>
        <span>{t('note')}</span>
      </div>
      <ul className="slipping">
        {concepts.map(({ id, pack, title, recall }) => (
          <li key={id} data-pack={pack}>
            <PackBadge pack={pack} small />
            <Link href={`/concepts/${id}`}>{title[locale]}</Link>
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${Math.round(100 * recall)}%` }} />
            </span>
            <span className="num text-sm text-soft">{format.number(recall, { style: 'percent' })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
