import { useTranslations } from 'next-intl';
import { PackGlyph } from '#app/_components/ui/pack-glyph.tsx';
import type { Locale } from '#lib/base/localized.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';

type CardChipProps = {
  readonly card: CardView;
  readonly locale: Locale;
  /** The pack alone: its concept stands in the title. */
  readonly withPack?: boolean;
};

/** The concept of a card and its pack, by glyph, hue and name. */
export function CardChip({ card: { title, pack, conceptId }, locale, withPack = false }: CardChipProps) {
  const t = useTranslations('study.chip');
  if (pack === null) return null;
  const names = withPack || conceptId === null ? [pack.title[locale]] : [title[locale], pack.title[locale]];
  return (
    <span className="chip" data-pack={pack.id}>
      <PackGlyph pack={pack.id} size={17} />
      <span>
        {names[0]}
        {names.length > 1 && (
          <>
            <span className="font-normal text-soft"> {t('in')} </span>
            {names[1]}
          </>
        )}
      </span>
    </span>
  );
}
