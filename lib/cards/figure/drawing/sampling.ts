import type { DrawnAxis } from '#lib/cards/figure/drawn-figure.ts';

type Span = { readonly from: number | null; readonly to: number | null };

/** Places along an axis, evenly on its scale, between the ends of a span or of the axis; from 0 to 1 without an axis. */
export function placesOf(axis: DrawnAxis | undefined, span: Span, count: number): readonly number[] {
  const from = span.from ?? axis?.from ?? 0;
  const to = span.to ?? axis?.to ?? 1;
  const isLog = axis?.scale === 'log' && from > 0 && to > 0;
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1);
    return isLog ? from * (to / from) ** share : from + (to - from) * share;
  });
}

/** Items in runs of neighbours that are sound; a hole ends a run. */
export function inRuns<Item>(items: readonly Item[], isSound: (item: Item) => boolean): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  for (const item of items) {
    if (isSound(item)) {
      run.push(item);
    } else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}
