import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { TodayView } from '#lib/study/progress/today.ts';
import { MoreNew } from './more-new.tsx';

/** Nothing is due: one thing to do instead. */
export function DayDone({ nextExercise, moreNew }: Pick<TodayView, 'nextExercise' | 'moreNew'>) {
  const t = useTranslations('today.done');
  const tCustom = useTranslations('custom');
  const locale = useLocale();
  return (
    <section>
      <h1>{t('title')}</h1>
      <p className="mt-3 text-lg text-soft">{t('text')}</p>
      <p className="mt-8">
        {nextExercise ? (
          <Link href={`/exercises/${nextExercise.id}`} className="button button-primary button-large">
            {t('practise', { title: nextExercise.title[locale] })}
          </Link>
        ) : (
          <Link href="/concepts" className="button button-primary button-large">
            {t('browse')}
          </Link>
        )}
      </p>
      <MoreNew waiting={moreNew} />
      <p className="mt-4">
        <Link href="/custom-study">{tCustom('link')}</Link>
      </p>
    </section>
  );
}
