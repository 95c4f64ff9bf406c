import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { TodayView } from '#lib/study/progress/today.ts';

const GROUPS = ['new', 'learning', 'review'] as const;

/** What is to be done today, how long it takes, and one button. */
export function DueNow({ today }: { readonly today: TodayView }) {
  const t = useTranslations('today');
  const { counts } = today;
  const count = counts.new + counts.learning + counts.review;
  return (
    <section>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-lg text-soft">{t('lead', { count, minutes: today.estimatedMinutes })}</p>
      <dl className="mt-8 grid max-w-md grid-cols-3 gap-4" aria-label={t('counts.label')}>
        {GROUPS.map((group) => (
          <div key={group} className="flex flex-col-reverse border-t-2 border-line pt-2">
            <dt className="text-sm text-soft">{t(`counts.${group}`)}</dt>
            <dd className="font-title text-4xl tabular-nums">{counts[group]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-8">
        <Link href="/study" className="button button-primary button-large w-full sm:w-auto sm:min-w-56">
          {t(today.answeredToday > 0 ? 'continue' : 'review')}
        </Link>
      </p>
    </section>
  );
}
