import type { DrawnGrid, DrawnHeat, GridCell } from '#lib/cards/figure/drawn-figure.ts';

/** A matrix in shades that has no axes, as a grid. */
export function gridOf(heat: DrawnHeat): DrawnGrid {
  const { cells, rowLabels, columnLabels, id, label, style } = heat;
  const columns = Math.max(1, ...cells.map((row) => row.length));
  const cellOf = (value: number): GridCell => ({
    text: null,
    value,
    arrow: null,
    padding: false,
    filled: false,
    hatched: false,
  });
  return {
    kind: 'grid',
    id,
    label,
    style,
    rowLabels,
    columnLabels,
    columns,
    rows: cells.length,
    cells: cells.map((row) => row.map(cellOf)),
    windows: [],
    decimals: null,
    shade: true,
  };
}
