import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import type { PastInterview } from '#lib/study/interview/past-interviews.ts';

type ComparedPanelProps = { readonly id: string; readonly past: readonly PastInterview[] };

/** This interview among the earlier ones. */
export function ComparedPanel({ id, past }: ComparedPanelProps) {
  const t = useTranslations('interview.report');
  const format = useFormatter();
  const over = past.filter((one) => one.ended !== null || one.id === id);
  if (over.length < 2) {
    return (
      <section className="panel mt-4" aria-labelledby="compared">
        <h2 id="compared">{t('before')}</h2>
        <p className="text-soft">{t('first')}</p>
      </section>
    );
  }
  const columns = ['when', 'passed', 'points', 'took', 'followUp'] as const;
  return (
    <section className="panel mt-4" aria-labelledby="compared">
      <h2 id="compared">{t('before')}</h2>
      <div className="iv-scroll">
        <table className="table mt-2">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`beforeColumns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {over.map((one) => (
              <tr key={one.id} aria-current={one.id === id ? 'true' : undefined}>
                <th scope="row">
                  {one.id === id ? (
                    t('this')
                  ) : (
                    <Link href={`/interview/${one.id}/report`}>
                      {format.dateTime(one.madeAt, { dateStyle: 'medium', timeStyle: 'short' })}
                    </Link>
                  )}
                </th>
                <td className="num">
                  {one.passed}/{one.exercises.length}
                </td>
                <td className="num">{format.number(one.share, { style: 'percent' })}</td>
                <td className="num">{one.tookMillis === null ? '–' : Math.round(one.tookMillis / MINUTE_MILLIS)}</td>
                <td className="num">
                  {one.followUp.right}/{one.followUp.of}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
