import {
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from 'd3-shape';

/** How a mark is told from the others: by its dashes, its sign or its pattern and its number, and then by its colour. */
export type SeriesStyle = { readonly colour: string; readonly dashes: string; readonly sign: SymbolType };

const DASHES = ['none', '9 5', '2 4', '12 4 2 4', '5 3', '14 6'];
const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar];

/** The style of the mark at `index`; there are six. */
export function seriesStyle(index: number): SeriesStyle {
  const place = index % DASHES.length;
  return {
    colour: `var(--series-${place + 1})`,
    dashes: DASHES[place] ?? 'none',
    sign: SYMBOLS[place] ?? symbolCircle,
  };
}
