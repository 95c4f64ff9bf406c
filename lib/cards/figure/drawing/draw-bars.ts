import type { DrawnBars, Pair } from '#lib/cards/figure/drawn-figure.ts';
import type { MarkOf } from '#lib/cards/figure/marks/mark.ts';
import type { MarkDraw } from './mark-draw.ts';
import { pointsIn } from './points-in.ts';

/** Bars by place and height. */
export const drawBars: MarkDraw<MarkOf<'bars'>, DrawnBars> = (mark, sheet, { common }) => {
  const { values, names = [] } = mark;
  const pairs = values === undefined ? pointsIn(mark, sheet, 'bars') : numbered(sheet.list(values, 'values'));
  const sound = pairs.filter((pair) => pair.every(Number.isFinite)).slice(0, MOST_BARS);
  if (names.length > 0 && names.length !== pairs.length)
    sheet.note(`there are ${pairs.length} bars and ${names.length} names`, 'name each of them', 'names');
  return {
    kind: 'bars',
    ...common,
    bars: sound.map(([at, height], index) => ({ at, height, name: sheet.textOr(names[index]) })),
  };
};

/** Bars that touch; numbers are counted into bins over the x axis. */
export const drawHistogram: MarkDraw<MarkOf<'histogram'>, DrawnBars> = (mark, sheet, { common, axes }) => {
  const { data } = mark;
  const bins = mark.bins === undefined ? 10 : sheet.count(mark.bins, [1, MOST_BARS], 'bins');
  const pairs =
    data === undefined
      ? pointsIn(mark, sheet, 'bars')
      : counted(sheet.list(data, 'data'), bins, [axes?.x.from ?? 0, axes?.x.to ?? 1]);
  const sound = pairs.filter((pair) => pair.every(Number.isFinite)).slice(0, MOST_BARS);
  return { kind: 'histogram', ...common, bars: sound.map(([at, height]) => ({ at, height, name: null })) };
};

const MOST_BARS = 200;

function numbered(heights: readonly number[]): readonly Pair[] {
  return heights.map((height, index) => [index + 1, height]);
}

function counted(data: readonly number[], bins: number, [from, to]: Pair): readonly Pair[] {
  const width = (to - from) / bins;
  return Array.from({ length: bins }, (_, bin) => {
    const isIn = (x: number): boolean => Math.min(bins - 1, Math.floor((x - from) / width)) === bin && x <= to;
    return [from + (bin + 0.5) * width, data.filter(isIn).length];
  });
}
