import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { PastInterview } from '#lib/study/interview/past-interviews.ts';

/** The interviews there were, latest first. */
export function PastInterviews({ interviews }: { readonly interviews: readonly PastInterview[] }) {
  const t = useTranslations('interview.past');
  const locale = useLocale();
  const format = useFormatter();
  return (
    <section className="panel mt-4" aria-labelledby="past">
      <h2 id="past">{t('title')}</h2>
      <ul className="past-quizzes">
        {interviews.map(({ id, madeAt, phase, ended, exercises, passed, share }) => (
          <li key={id} className="past-quiz">
            <span className="past-name">
              <Link href={ended === null ? `/interview/${id}` : `/interview/${id}/report`}>
                {exercises.map((title) => title[locale]).join(' · ')}
              </Link>
              <span className="num text-sm text-soft">
                {format.dateTime(madeAt, { dateStyle: 'medium', timeStyle: 'short' })}
                {phase !== 'over' && ` · ${t(phase)}`}
              </span>
            </span>
            <span className="past-open num text-soft">
              {ended !== null && `${t('passed', { passed, of: exercises.length })} · ${t('points', { share })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
