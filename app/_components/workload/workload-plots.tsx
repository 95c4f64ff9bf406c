'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { MarkedCurve } from '#app/_components/plot/marked-curve.tsx';
import { PlotTable } from '#app/_components/plot/plot-table.tsx';
import { heightAt } from './height-at.ts';
import type { WorkloadPreview } from './workload.worker.ts';

type WorkloadPlotsProps = {
  readonly preview: WorkloadPreview;
  /** What stands in the fields; null where it is no number that could be meant. */
  readonly retention: number | null;
  readonly newPerDay: number | null;
  /** The retention at which the numbers of new cards were worked out. */
  readonly workedOutAt: number;
};

/** What each retention, and each number of new cards, costs and brings: in words at what stands in the fields, drawn, and in tables. */
export function WorkloadPlots({ preview, retention, newPerDay, workedOutAt }: WorkloadPlotsProps) {
  return (
    <div className="mt-4 grid gap-6">
      <ByRetention preview={preview} retention={retention} />
      <ByNewCards loads={preview.newCards} newPerDay={newPerDay} retention={workedOutAt} />
    </div>
  );
}

type ByRetentionProps = { readonly preview: WorkloadPreview; readonly retention: number | null };

function ByRetention({ preview: { retentions, cards }, retention }: ByRetentionProps) {
  const t = useTranslations('fit.workload');
  const format = useFormatter();
  const percent = (share: number): string => format.number(share, { style: 'percent' });
  const minutes = retentions.map((one) => [one.retention, one.minutesPerDay] as const);
  const reviews = retentions.map((one) => [one.retention, one.reviewsPerDay] as const);
  const known = retentions.map((one) => [one.retention, one.known] as const);
  const at = (points: typeof minutes): number => (retention === null ? 0 : (heightAt(points, retention) ?? 0));
  const mark = (points: typeof minutes) => (retention === null ? null : ([retention, at(points)] as const));
  const ends = (points: typeof minutes) => ({ from: points[0]?.[1] ?? 0, to: points.at(-1)?.[1] ?? 0 });
  return (
    <div>
      <p role="status">
        {retention !== null &&
          t('atRetention', { retention, minutes: at(minutes), reviews: at(reviews), known: at(known), cards })}
      </p>
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        {(
          [
            ['minutes', minutes],
            ['known', known],
          ] as const
        ).map(([name, points]) => (
          <figure key={name} className="plot">
            <MarkedCurve
              points={points}
              labels={{ x: t('retention'), y: t(name) }}
              description={t(`${name}Description`, ends(points))}
              formatX={percent}
              marker={mark(points)}
            />
          </figure>
        ))}
      </div>
      <PlotTable
        columns={[t('retention'), t('minutes'), t('reviews'), t('known')]}
        groups={[
          {
            name: null,
            rows: retentions.map(
              (one) =>
                [
                  percent(one.retention),
                  oneDigit(one.minutesPerDay),
                  oneDigit(one.reviewsPerDay),
                  Math.round(one.known),
                ] as const,
            ),
          },
        ]}
      />
    </div>
  );
}

type ByNewCardsProps = {
  readonly loads: WorkloadPreview['newCards'];
  readonly newPerDay: number | null;
  /** At which the loads were worked out. */
  readonly retention: number;
};

function ByNewCards({ loads, newPerDay, retention }: ByNewCardsProps) {
  const t = useTranslations('fit.workload');
  const format = useFormatter();
  const minutes = loads.map((one) => [one.newPerDay, one.minutesPerDay] as const);
  const reviews = loads.map((one) => [one.newPerDay, one.reviewsPerDay] as const);
  const count = newPerDay ?? 0;
  const cost = { minutes: heightAt(minutes, count) ?? 0, reviews: heightAt(reviews, count) ?? 0 };
  const most = minutes.at(-1)?.[0] ?? 0;
  return (
    <div>
      <p role="status">{newPerDay !== null && t('atNewCards', { count, retention, ...cost })}</p>
      <figure className="plot mt-2 sm:max-w-[50%]">
        <MarkedCurve
          points={minutes}
          labels={{ x: t('newCards'), y: t('minutes') }}
          description={t('newCardsDescription', { from: minutes[0]?.[1] ?? 0, to: minutes.at(-1)?.[1] ?? 0, most })}
          formatX={(value) => format.number(value)}
          marker={newPerDay === null || newPerDay > most ? null : [newPerDay, cost.minutes]}
        />
      </figure>
      <PlotTable
        columns={[t('newCards'), t('minutes'), t('reviews')]}
        groups={[
          {
            name: null,
            rows: loads.map(
              (one) => [one.newPerDay, oneDigit(one.minutesPerDay), oneDigit(one.reviewsPerDay)] as const,
            ),
          },
        ]}
      />
    </div>
  );
}

function oneDigit(value: number): number {
  return Math.round(value * 10) / 10;
}
