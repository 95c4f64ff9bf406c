import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KeyMark } from '#app/_components/keys/key-mark.tsx';
import type { TodayView } from '#lib/study/progress/today.ts';
import { ClimbCard } from './climb-card.tsx';
import { ShortDayLine } from './short-day-line.tsx';
import { EnterKey } from './enter-key.tsx';

/** What is to be done today, how long it takes, and one button. */
export function DueNow({ today }: { readonly today: TodayView }) {
  const t = useTranslations('today');
  const toCome = today.steps.filter(({ state }) => state !== 'done');
  return (
    <ClimbCard today={today} title={t('climb.title', { count: toCome.length, minutes: today.estimatedMinutes })}>
      <p className="climb-lede">
        <Lede today={today} />
      </p>
      {today.short && <ShortDayLine day={today.short} />}
      <p className="climb-go">
        <Link href="/study" className="button button-primary button-large">
          {t(today.answeredToday > 0 ? 'continue' : 'review')}
          <KeyMark name="⏎" />
        </Link>
      </p>
      <EnterKey href="/study" />
    </ClimbCard>
  );
}

/** In one sentence: how many cards, and which exercise. */
function Lede({ today }: { readonly today: TodayView }) {
  const t = useTranslations('today.climb.lede');
  const locale = useLocale();
  const toCome = today.steps.filter(({ state }) => state !== 'done');
  const exercises = toCome.filter(({ isExercise }) => isExercise);
  const cards = toCome.length - exercises.length;
  const fresh = toCome.filter(({ state, isExercise }) => state === 'new' && !isExercise).length;
  const [first] = exercises;
  if (!first) return t('cards', { cards, fresh });
  const values = {
    cards,
    minutes: today.cardMinutes,
    exercises: exercises.length,
    title: first.title?.[locale] ?? '',
    b: (chunks: ReactNode) => <b className="font-semibold text-ink">{chunks}</b>,
  };
  if (cards === 0) return t.rich('exercises', values);
  return t.rich('both', values);
}
