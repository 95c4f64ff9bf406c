import { useFormatter, useTranslations } from 'next-intl';
import type { HourTimes } from '#lib/progress/hour-times.ts';
import { BarPlot } from '#app/_components/plot/bar-plot.tsx';

/** Fewer answers say little of an hour. */
const ENOUGH = 10;
/** Hours between two labels: one below each bar would run into the next. */
const LABEL_EVERY = 3;

/** How long answers take by the hour of the day. */
export function HourTimesPlot({ hours }: { readonly hours: readonly HourTimes[] }) {
  const t = useTranslations('progress.hours');
  const format = useFormatter();
  const seconds = (millis: number): string => format.number(millis / 1_000, { maximumFractionDigits: 1 });
  const nameOf = ({ hour }: HourTimes): string => t('range', { from: clock(hour), to: clock(hour + 1) });
  const [quickest, slowest] = extremes(hours);
  const sentence =
    quickest && slowest
      ? t('sentence', {
          quickest: nameOf(quickest),
          quickestSeconds: seconds(quickest.medianMillis ?? 0),
          slowest: nameOf(slowest),
          slowestSeconds: seconds(slowest.medianMillis ?? 0),
        })
      : t('few');
  const bars = hours.map((own) => ({
    label: own.hour % LABEL_EVERY === 0 ? format.number(own.hour) : '',
    name: nameOf(own),
    value: (own.medianMillis ?? 0) / 1_000,
    text: own.medianMillis === null ? t('none') : seconds(own.medianMillis),
    more: [own.count],
    pale: own.count < ENOUGH,
  }));
  const count = hours.reduce((sum, own) => sum + own.count, 0);
  if (count === 0) return null;
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 max-w-(--measure)">{sentence}</p>
      <p className="max-w-(--measure) text-soft">{t('note', { count, enough: ENOUGH })}</p>
      <BarPlot
        bars={bars}
        description={t('description', { count })}
        columns={[t('hour'), t('median'), t('answers')]}
        values={false}
        axis={t('axis')}
      />
    </section>
  );
}

/** The hours of the smallest and the largest median, of those with enough answers; none where there are not two. */
function extremes(hours: readonly HourTimes[]): readonly HourTimes[] {
  const known = hours
    .filter(({ count }) => count >= ENOUGH)
    .toSorted((one, other) => (one.medianMillis ?? 0) - (other.medianMillis ?? 0));
  const [first, last] = [known[0], known.at(-1)];
  return first && last && first !== last ? [first, last] : [];
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
