import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { TodayView } from '#lib/study/progress/today.ts';
import { ClimbCard } from './climb-card.tsx';
import { ShortDayLine } from './short-day-line.tsx';
import { MoreNew } from './more-new.tsx';

/** Nothing is due any more: what was done, what tomorrow brings, and one thing to do instead. */
export function DayDone({ today }: { readonly today: TodayView }) {
  const t = useTranslations('today');
  const tCustom = useTranslations('custom');
  const locale = useLocale();
  const { nextExercise, moreNew, answeredToday, dueTomorrow } = today;
  return (
    <ClimbCard today={today} title={t('done.title')}>
      <p className="climb-lede">
        {answeredToday > 0 && `${t('answered', { count: answeredToday })} `}
        {t('done.text')} {t('tomorrow', { count: dueTomorrow })}
      </p>
      {today.short && <ShortDayLine day={today.short} />}
      <p className="climb-go">
        {nextExercise ? (
          <Link href={`/exercises/${nextExercise.id}`} className="button button-primary button-large">
            {t('done.practise', { title: nextExercise.title[locale] })}
          </Link>
        ) : (
          <Link href="/concepts" className="button button-primary button-large">
            {t('done.browse')}
          </Link>
        )}
        <Link href="/custom-study" className="button button-quiet button-large">
          {tCustom('link')}
        </Link>
      </p>
      <MoreNew waiting={moreNew} />
    </ClimbCard>
  );
}
