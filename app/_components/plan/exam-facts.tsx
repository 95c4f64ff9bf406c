import { useFormatter, useTranslations } from 'next-intl';
import { dayOf } from '#app/_components/progress/day.ts';
import { CourseFacts } from './course-facts.tsx';
import type { PlanPreview } from '#lib/study/plan/plan-views.ts';

/** How much is remembered on the day, with the plan beside without, and what it costs afterwards. */
export function ExamFacts({ preview }: { readonly preview: Extract<PlanPreview, { readonly kind: 'exam' }> }) {
  const t = useTranslations('plan.exam');
  const format = useFormatter();
  const share = (value: number): string =>
    format.number(value, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <>
      {preview.exercises && <CourseFacts plan={preview.exercises} />}
      {preview.cards > 0 && <Recall preview={preview} share={share} />}
      {preview.unseen > 0 && <Introductions preview={preview} share={share} />}
      {preview.inSteps > 0 && <p className="mt-1">{t('inSteps', { count: preview.inSteps })}</p>}
      {preview.moved > 0 && (
        <p className="mt-1">
          {t('after', {
            with: Math.round(preview.minutesAfterWith),
            without: Math.round(preview.minutesAfterWithout),
          })}
        </p>
      )}
    </>
  );
}

type FactsProps = {
  readonly preview: Extract<PlanPreview, { readonly kind: 'exam' }>;
  readonly share: (value: number) => string;
};

/** Of the cards that were met. */
function Recall({ preview, share }: FactsProps) {
  const t = useTranslations('plan.exam');
  return (
    <>
      <dl className="mt-4">
        <dt className="text-sm text-soft">{t('recall')}</dt>
        <dd className="mt-1 flex flex-wrap gap-x-6 text-xl tabular-nums">
          <strong>{t('recallWith', { with: share(preview.recallWith) })}</strong>
          <span>{t('recallWithout', { without: share(preview.recallWithout) })}</span>
        </dd>
      </dl>
      <p className="mt-1 text-sm text-soft">{t('most', { most: share(preview.recallAtMost) })}</p>
      <p className="mt-4">{t('cards', { cards: preview.cards, moved: preview.moved })}</p>
    </>
  );
}

/** Of the cards that were not: when they are met, and what finds no room. */
function Introductions({ preview, share }: FactsProps) {
  const t = useTranslations('plan.exam');
  const format = useFormatter();
  const { introductions, introduced, introducedFirst, introducedRecall, unplaced } = preview;
  const [first, last] = [introductions[0], introductions.at(-1)];
  const nameOf = (day: string): string =>
    format.dateTime(dayOf(day), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <>
      {first && last && (
        <p className="mt-1">
          {t('introduced', { count: introduced, first: nameOf(first.day), last: nameOf(last.day) })}{' '}
          {introducedFirst > 0 && `${t('introducedFirst', { count: introducedFirst })} `}
          {introduced > 0 && t('introducedRecall', { share: share(introducedRecall) })}
        </p>
      )}
      {introductions.length > 0 && (
        <details className="mt-1">
          <summary className="disclosure">{t('byDay')}</summary>
          <ul className="mt-1 flex flex-wrap gap-x-6 text-sm tabular-nums">
            {introductions.map(({ day, cards }) => (
              <li key={day}>{t('onDay', { day: nameOf(day), count: cards })}</li>
            ))}
          </ul>
        </details>
      )}
      {unplaced > 0 && <p className="mt-1">{t('unplaced', { count: unplaced })}</p>}
    </>
  );
}
