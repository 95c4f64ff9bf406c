import { useFormatter, useTranslations } from 'next-intl';
import type { AnswerTimes } from '#lib/progress/answer-times.ts';
import { BarPlot } from '#app/_components/plot/bar-plot.tsx';

/** How long the latest answers took. */
export function AnswerTimesPlot({ times }: { readonly times: AnswerTimes }) {
  const t = useTranslations('progress.times');
  const format = useFormatter();
  const seconds = (millis: number): string => format.number(millis / 1_000, { maximumFractionDigits: 1 });
  const facts = {
    count: times.count,
    quarter: seconds(times.quarterMillis),
    median: seconds(times.medianMillis),
    threeQuarters: seconds(times.threeQuartersMillis),
  };
  const bars = times.bins.map(({ fromMillis, toMillis, count }) => {
    const [from, to] = [fromMillis / 1_000, (toMillis ?? 0) / 1_000];
    const name = toMillis === null ? t('more', { from }) : t('range', { from, to });
    return { label: format.number(from), name, value: count };
  });
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 max-w-(--measure) text-soft">{t('note', facts)}</p>
      <BarPlot bars={bars} description={t('description', facts)} columns={[t('time'), t('answers')]} axis={t('axis')} />
    </section>
  );
}
