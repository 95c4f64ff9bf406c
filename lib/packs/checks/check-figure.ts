import type { Figure } from '#lib/cards/figure/figure.ts';
import { sampleFigure } from '#lib/cards/figure/sample-figure.ts';
import { checkExpression } from './describe-expression.ts';
import type { Finding, Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';

/** A figure’s axes must have a length, its formulas must be read, and something must lie inside its frame. */
export function checkFigure(figure: Figure, source: YamlSource, path: YamlPath): Problem[] {
  const axes = (['x', 'y'] as const).flatMap((name) =>
    checkAxis(figure[name]).map((finding) => source.problem(finding, [...path, name])),
  );
  const broken = figure.series.flatMap((series, index) =>
    'expression' in series
      ? checkExpression(series.expression, ['x']).map((finding) =>
          source.problem(finding, [...path, 'series', index, 'expression']),
        )
      : [],
  );
  if (axes.length + broken.length > 0) return [...axes, ...broken];
  const unlabelled = figure.series.length > 1 ? figure.series.findIndex((series) => !series.label) : -1;
  return [
    ...sampleFigure(figure).flatMap((series, index) =>
      isVisible(series.runs.flat(), figure)
        ? []
        : [
            source.problem(
              {
                code: 'figure',
                what: 'nothing of this series lies inside the axes',
                fix: 'move the axes or correct the series',
              },
              [...path, 'series', index],
            ),
          ],
    ),
    ...(unlabelled === -1
      ? []
      : [
          source.problem(
            { code: 'figure', what: 'one of several series has no label', fix: 'name it: “label: { en: …, zh: … }”' },
            [...path, 'series', unlabelled],
          ),
        ]),
  ];
}

function checkAxis(axis: Figure['x']): Finding[] {
  if (!(axis.from < axis.to))
    return [{ code: 'figure', what: 'the axis ends before it begins', fix: 'let “to” be above “from”' }];
  if (axis.scale === 'log' && axis.from <= 0) {
    return [{ code: 'figure', what: 'a logarithmic axis cannot begin at or below 0', fix: 'begin it above 0' }];
  }
  return [];
}

function isVisible(points: readonly (readonly [number, number])[], { x, y }: Figure): boolean {
  return points.some(([px, py]) => px >= x.from && px <= x.to && py >= y.from && py <= y.to);
}
