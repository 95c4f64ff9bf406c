'use client';

import { CurvePicture, type CurvePoint } from './curve-picture.tsx';
import { PlotTable } from './plot-table.tsx';

type CurvePlotProps = {
  readonly points: readonly CurvePoint[];
  readonly labels: { readonly x: string; readonly y: string };
  readonly description: string;
  readonly marker: CurvePoint | null;
};

/** One curve of a share over time, with the place where one is now, and its table. */
export function CurvePlot({ points, labels, description, marker }: CurvePlotProps) {
  const rows = points.filter((_, index) => index % 10 === 0);
  return (
    <figure className="plot max-w-[32rem]">
      <CurvePicture {...{ points, labels, description, marker }} />
      <PlotTable
        columns={[labels.x, labels.y]}
        groups={[{ name: null, rows: rows.map(([at, value]) => [at, `${Math.round(value * 100)}%`] as const) }]}
      />
    </figure>
  );
}
