import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ProgressView } from '#lib/study/progress/progress.ts';
import { dayOf } from './day.ts';

const VIEWS = ['overview', 'analysis'] as const;
/** One of the two parts of the page. */
export type ProgressPart = (typeof VIEWS)[number];

type ProgressHeadProps = { readonly view: ProgressView; readonly shown: ProgressPart };

/** Which part of the page this is, and in one sentence where the learner is. */
export function ProgressHead({ view, shown }: ProgressHeadProps) {
  const t = useTranslations('progress');
  const format = useFormatter();
  const since = view.weeks.flat().find(({ count }) => count > 0)?.day;
  return (
    <>
      <div className="page-head">
        <nav aria-label={t('views.label')} className="segments">
          {VIEWS.map((name) => (
            <Link
              key={name}
              href={name === 'overview' ? '/progress' : '/progress?view=analysis'}
              aria-current={name === shown ? 'page' : undefined}
              className="segment"
            >
              {t(`views.${name}`)}
            </Link>
          ))}
        </nav>
        {since && (
          <p>
            {t('since', { date: format.dateTime(dayOf(since), { day: 'numeric', month: 'long', timeZone: 'UTC' }) })}
          </p>
        )}
      </div>
      <Sentence view={view} />
    </>
  );
}

function Sentence({ view: { held, retention, desiredRetention } }: Pick<ProgressHeadProps, 'view'>) {
  const t = useTranslations('progress.sentence');
  const format = useFormatter();
  const month = retention.find(({ period }) => period === 'month')?.all ?? { remembered: 0, count: 0 };
  const recall = month.count === 0 ? 'none' : format.number(month.remembered / month.count, { style: 'percent' });
  return (
    <>
      <h1 className="mt-4 max-w-(--measure)">
        {held.held > 0
          ? t('held', { held: held.held, lately: held.lately, recall })
          : t('begun', { begun: held.begun, recall })}
      </h1>
      <p className="mt-3 text-soft">
        {month.count > 0
          ? t('from', { remembered: month.remembered, count: month.count, percent: desiredRetention })
          : t('begunNote')}
      </p>
    </>
  );
}
