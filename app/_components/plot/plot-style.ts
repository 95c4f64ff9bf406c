/** How a series is told from the others: by its dashes and its number, and then by its colour. */
export type SeriesStyle = { readonly colour: string; readonly dashes: string };

const DASHES = ['none', '9 5', '2 4', '12 4 2 4', '5 3', '14 6'];

/** The style of the series at `index`; there are six. */
export function seriesStyle(index: number): SeriesStyle {
  const place = index % DASHES.length;
  return { colour: `var(--series-${place + 1})`, dashes: DASHES[place] ?? 'none' };
}
