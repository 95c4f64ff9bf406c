import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'next-intl';
import { dayOf } from '#app/_components/progress/day.ts';
import type { TodayView } from '#lib/study/progress/today.ts';
import { ClimbLegend } from './climb-legend.tsx';
import { ClimbSteps } from './climb-steps.tsx';

type ClimbCardProps = {
  readonly today: Pick<TodayView, 'today' | 'steps'>;
  readonly title: string;
  /** A sentence, and the one thing to do. */
  readonly children: ReactNode;
};

/** The day on one card: what it is, one thing to press, and its steps rising beside it. */
export function ClimbCard({ today: { today, steps }, title, children }: ClimbCardProps) {
  const t = useTranslations('today.climb');
  const format = useFormatter();
  const date = format.dateTime(dayOf(today), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <section className="card climb-card" aria-labelledby="climb-title">
      <div className="climb-text">
        <p className="eyebrow">{t('eyebrow', { date })}</p>
        <h1 id="climb-title">{title}</h1>
        {children}
      </div>
      {steps.length > 0 && (
        <>
          <ClimbSteps steps={steps} />
          <ClimbLegend steps={steps} />
        </>
      )}
    </section>
  );
}
