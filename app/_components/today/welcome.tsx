import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { TodayView } from '#lib/study/progress/today.ts';
import { LanguageChoice } from '#app/_components/shell/language-choice.tsx';

/** The first visit: what this is, in which language, and one button. */
export function Welcome({ today }: { readonly today: TodayView }) {
  const t = useTranslations('today.welcome');
  return (
    <section className="mt-[4vh]">
      <LanguageChoice label={t('language')} />
      <h1 className="mt-8">{t('title')}</h1>
      <p className="mt-4 text-lg text-soft">{t('text')}</p>
      <p className="mt-8">
        <Link href="/study" className="button button-primary button-large w-full sm:w-auto">
          {t('start')}
        </Link>
      </p>
      <p className="mt-4 text-soft">
        <span className="block">{t('minutes', { count: today.counts.new, minutes: today.estimatedMinutes })}</span>
        <span className="block">{t('note')}</span>
      </p>
    </section>
  );
}
