import { useLocale, useTranslations } from 'next-intl';
import { SentenceGap } from '#app/_components/ui/sentence-gap.tsx';
import type { ShortDay } from '#lib/study/progress/short-day.ts';

/** Why there are fewer new cards today than the learner wants a day, in one sentence. */
export function ShortDayLine({ day }: { readonly day: ShortDay }) {
  const t = useTranslations('today.short');
  const locale = useLocale();
  const { newCards, limit, reason, concept } = day;
  return (
    <p className="climb-lede text-sm">
      {t('count', { count: newCards, limit })}
      <SentenceGap />
      {t(reason, { concept: concept?.title[locale] ?? '' })}
    </p>
  );
}
