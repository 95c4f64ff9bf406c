import type { Figure, FigurePanel } from './figure.ts';
import type { MarkSpec } from './marks/mark.ts';

/** A picture of a figure, where it stands in it, and where its marks do. */
type Placed = {
  readonly panel: FigurePanel;
  readonly path: readonly (string | number)[];
  readonly list: 'marks' | 'series';
};

/** The pictures of a figure: its panels, or the one that it is. `series` are read as marks. */
export function panelsOf(figure: Figure): readonly Placed[] {
  const { x, y, view, marks, series, panels } = figure;
  if (panels) return panels.map((panel, index) => ({ panel, path: ['panels', index], list: 'marks' }));
  const list = marks === undefined ? 'series' : 'marks';
  return [{ panel: { x, y, view, marks: marks ?? (series ?? []).map(markOf) }, path: [], list }];
}

function markOf(series: NonNullable<Figure['series']>[number]): MarkSpec {
  const { label } = series;
  if ('bars' in series) return { bars: { label, bars: series.bars } };
  return { curve: 'points' in series ? { label, points: series.points } : { label, expression: series.expression } };
}
