import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import type { HeldOfPack } from '#lib/study/progress/held-concepts.ts';

/** How much of each pack is held, and how likely that is to be recalled now. */
export function HeldPacks({ packs }: { readonly packs: readonly HeldOfPack[] }) {
  const t = useTranslations('progress.held');
  const format = useFormatter();
  const locale = useLocale();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('packs')}</h2>
        <span>{t('packsNote')}</span>
      </div>
      <ul className="held-packs">
        {packs.map(({ id, title, held, of, recall }) => (
          <li key={id} data-pack={id}>
            <PackBadge pack={id} small />
            <span>{title[locale]}</span>
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${(100 * held) / of}%` }} />
            </span>
            <span className="num">{t('pack', { held, count: of })}</span>
            <span className="num text-soft">
              {recall === null ? t('none') : format.number(recall, { style: 'percent' })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
