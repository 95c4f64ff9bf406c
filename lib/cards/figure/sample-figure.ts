import type { Localized } from '#lib/base/localized.ts';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression } from '#lib/cards/expression/expression.ts';
import type { Figure } from './figure.ts';

export type Point = readonly [x: number, y: number];

/** A series of a figure as numbers, for a picture and for the table behind it. */
export type SampledSeries = {
  readonly kind: 'curve' | 'points' | 'bars';
  readonly label: Localized | null;
  /** Runs of neighbouring finite points; a curve has several where it is undefined in between. */
  readonly runs: readonly (readonly Point[])[];
};

/** Samples every series of a figure; curves at `samples` places of the x axis, evenly on its own scale. */
export function sampleFigure(figure: Figure, samples = 201): readonly SampledSeries[] {
  return figure.series.map((series) => {
    const label = series.label ?? null;
    if ('points' in series) return { kind: 'points', label, runs: [series.points] };
    if ('bars' in series) return { kind: 'bars', label, runs: [series.bars] };
    return { kind: 'curve', label, runs: curve(series.expression, places(figure.x, samples)) };
  });
}

function places(axis: Figure['x'], samples: number): number[] {
  const at = (share: number): number =>
    axis.scale === 'log' ? axis.from * (axis.to / axis.from) ** share : axis.from + (axis.to - axis.from) * share;
  return Array.from({ length: samples }, (_, index) => at(index / (samples - 1)));
}

function curve(text: string, xs: readonly number[]): Point[][] {
  const expression = parseExpression(text, ['x']);
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const x of xs) {
    const y = expression.ok ? evaluateExpression(expression.value, { x }) : NaN;
    if (Number.isFinite(y)) {
      run.push([x, y]);
    } else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}
