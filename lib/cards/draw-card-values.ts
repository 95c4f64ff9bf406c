import type { CardSpec, CardKindName, CardOf } from './card.ts';
import { drawValues, type DrawProblem } from './draws/draw-values.ts';
import type { Result } from '#lib/base/result.ts';
import type { Values } from './expression/value.ts';
import { outputFits } from './kinds/code/asked-outputs.ts';
import { numericFits } from './kinds/numeric/draw-numbers.ts';
import { shapeFits } from './kinds/shape/shape-question.ts';

/** Draws the values of a card of any kind, again where its kind cannot ask with them: the same seed, the same values. */
export function drawCardValues(card: CardSpec, seed: number): Result<Values, DrawProblem> {
  // What fits a kind is asked for a card of that kind.
  const fits = FITS[card.kind] as ((card: CardSpec, values: Values) => boolean) | undefined;
  return drawValues(card, seed, fits && ((values) => fits(card, values)));
}

/** With which values a kind can ask; a kind that is left out can with any. */
const FITS: { readonly [Kind in CardKindName]?: (card: CardOf<Kind>, values: Values) => boolean } = {
  numeric: numericFits,
  code: (card, values) => card.ask !== 'output' || outputFits(card, values),
  shape: shapeFits,
};
