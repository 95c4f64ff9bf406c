import { SquareCode } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { DayStep } from '#lib/study/progress/day-steps.ts';

/** So many new concepts are named. */
const NAMED = 3;

/** How many steps of each look there are, and what is new today. */
export function ClimbLegend({ steps }: { readonly steps: readonly DayStep[] }) {
  const t = useTranslations('today.climb');
  const format = useFormatter();
  const locale = useLocale();
  const count = (state: DayStep['state']): number =>
    steps.filter((step) => !step.isExercise && step.state === state).length;
  const exercises = steps.filter(({ isExercise, state }) => isExercise && state !== 'done').length;
  const fresh = new Set(
    steps.flatMap(({ state, isExercise, title }) => (state === 'new' && !isExercise && title ? [title[locale]] : [])),
  );
  const more = fresh.size - NAMED;
  const named = more > 0 ? [...[...fresh].slice(0, NAMED), t('more', { count: more })] : [...fresh];
  return (
    <div className="climb-legend">
      {(['done', 'keep', 'new'] as const).map((state) =>
        count(state) > 0 ? (
          <span key={state}>
            <i aria-hidden="true" className="climb-swatch" data-state={state} />
            {t(`legend.${state}`, { count: count(state) })}
          </span>
        ) : null,
      )}
      {exercises > 0 && (
        <span>
          <SquareCode aria-hidden="true" size={18} strokeWidth={1.9} />
          {t('legend.exercise', { count: exercises })}
        </span>
      )}
      {fresh.size > 0 && <span className="climb-new">{t('newToday', { concepts: format.list(named) })}</span>}
    </div>
  );
}
