import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkExpression } from '#lib/cards/expression/check-expression.ts';
import type { Figure } from './figure.ts';
import { sampleFigure } from './sample-figure.ts';

/** A figure’s axes must have a length, its formulas must be read, and something must lie inside its frame. */
export function checkFigure(figure: Figure): CardFinding[] {
  const unreadable = [
    ...checkAxis('x', figure.x),
    ...checkAxis('y', figure.y),
    ...figure.series.flatMap((series, index) =>
      'expression' in series ? checkExpression(series.expression, ['x'], ['series', index, 'expression']) : [],
    ),
  ];
  if (unreadable.length > 0) return unreadable;
  const hidden = sampleFigure(figure).flatMap((series, index): CardFinding[] => {
    if (isVisible(series.runs.flat(), figure)) return [];
    const what = 'nothing of this series lies inside the axes';
    return [{ code: 'figure', what, fix: 'move the axes or correct the series', path: ['series', index] }];
  });
  return [...hidden, ...checkLabels(figure)];
}

function checkLabels({ series }: Figure): CardFinding[] {
  const unlabelled = series.length > 1 ? series.findIndex((one) => !one.label) : -1;
  if (unlabelled === -1) return [];
  const what = 'one of several series has no label';
  return [{ code: 'figure', what, fix: 'name it: “label: { en: …, zh: … }”', path: ['series', unlabelled] }];
}

function checkAxis(name: 'x' | 'y', axis: Figure['x']): CardFinding[] {
  const path = [name];
  if (!(axis.from < axis.to))
    return [{ code: 'figure', what: 'the axis ends before it begins', fix: 'let “to” be above “from”', path }];
  if (axis.scale === 'log' && axis.from <= 0) {
    return [{ code: 'figure', what: 'a logarithmic axis cannot begin at or below 0', fix: 'begin it above 0', path }];
  }
  return [];
}

function isVisible(points: readonly (readonly [number, number])[], { x, y }: Figure): boolean {
  return points.some(([px, py]) => px >= x.from && px <= x.to && py >= y.from && py <= y.to);
}
