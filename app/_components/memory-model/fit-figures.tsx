'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { HeldOutComparison } from '#lib/srs/fit/adopt.ts';
import type { Fit } from '#lib/srs/optimiser/metrics.ts';
import { CalibrationPlot } from './calibration-plot.tsx';

type FitFiguresProps = {
  readonly heldOut: HeldOutComparison;
  /** Whether it is told of a fit from before. */
  readonly past?: boolean;
};

/** What a fit found on the held-out reviews, in words, in a table beside the guesses that it must beat, and drawn. */
export function FitFigures({ heldOut, past = false }: FitFiguresProps) {
  const t = useTranslations('fit');
  const { reviews, before, after, baselines } = heldOut;
  const rows = [
    { who: 'before', fit: before },
    { who: 'after', fit: after },
    { who: 'average', fit: baselines.average },
    { who: 'movingAverage', fit: baselines.movingAverage },
  ] as const;
  const points = { before: before.rmse * 100, after: after.rmse * 100, average: baselines.average.rmse * 100 };
  return (
    <div className="grid gap-6">
      <p>{t(past ? 'figures.past' : 'figures.sentence', { count: reviews, ...points })}</p>
      <div className="overflow-x-auto">
        <table className="table">
          <thead>
            <tr>
              {(['who', 'chance', 'off', 'logLoss'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`figures.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ who, fit }) => (
              <Row key={who} name={t(`figures.${who}`)} fit={fit} />
            ))}
          </tbody>
        </table>
        <p className="mt-2 text-sm text-soft">{t('figures.note')}</p>
      </div>
      <CalibrationPlot calibration={heldOut.calibration} />
    </div>
  );
}

function Row({ name, fit: { logLoss, rmse } }: { readonly name: string; readonly fit: Fit }) {
  const format = useFormatter();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{format.number(Math.exp(-logLoss), { style: 'percent', minimumFractionDigits: 1 })}</td>
      <td>{format.number(rmse * 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}</td>
      <td>{format.number(logLoss, { minimumFractionDigits: 4, maximumFractionDigits: 4 })}</td>
    </tr>
  );
}
