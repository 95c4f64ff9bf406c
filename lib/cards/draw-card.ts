import { invariant } from '#lib/base/invariant.ts';
import type { RunFile } from '#lib/base/run-program.ts';
import type { CardSides } from './card-sides.ts';
import type { CardKindName, CardOf, CardSpec } from './card.ts';
import { drawingWith, type Drawing } from './drawing.ts';
import { drawCardValues } from './draw-card-values.ts';
import { printedNames } from './draws/printed-names.ts';
import { drawFigure as drawPicture } from './figure/draw-figure.ts';
import type { DrawnFigure } from './figure/drawn-figure.ts';
import { layOutGraph } from './figure/drawing/lay-out-graph.ts';
import type { Figure } from './figure/figure.ts';
import { drawBasic, type BasicBody } from './kinds/basic/draw.ts';
import { drawChoice, type ChoiceBody } from './kinds/choice/draw.ts';
import { drawClaim, type ClaimBody } from './kinds/claim/draw.ts';
import { drawCloze, type ClozeBody } from './kinds/cloze/draw.ts';
import { drawCode, type CodeBody } from './kinds/code/draw.ts';
import { drawFigure, type FigureBody } from './kinds/figure/draw.ts';
import { shuffledFigure } from './kinds/figure/draw-click.ts';
import { drawFormula, type FormulaBody } from './kinds/formula/draw.ts';
import { drawNumeric, type NumericBody } from './kinds/numeric/draw.ts';
import { drawOrder, type OrderBody } from './kinds/order/draw.ts';
import { drawPair, type PairBody } from './kinds/pair/draw.ts';
import { drawShape, type ShapeBody } from './kinds/shape/draw.ts';
import type { TextRenderer } from './text-renderer.ts';

/**
 * Draws a card: the same card, seed, renderer and programs give the same. The card is one that the pack reader has let in;
 * where its programs cannot be run (null), what they compute is missing from its figures.
 */
export function drawCard<Text>(
  card: CardSpec,
  seed: number,
  renderer: TextRenderer<Text>,
  run: RunFile | null = null,
): DrawnCard<Text> {
  const values = drawCardValues(card, seed);
  invariant(values.ok, `values for card ${card.id}, which the pack reader has drawn many times`);
  // The draw of a kind is given a card of that kind.
  const draw = CARD_DRAWS[card.kind] as CardDraw<CardKindName>;
  const names = printedNames(card, values.value);
  const data = { values: values.value, names, layOut: layOutGraph, run };
  const picture = (figure: Figure): DrawnFigure => drawPicture(figure, data);
  const figure = card.kind === 'figure' ? shuffledFigure(card, seed) : card.figure;
  return {
    seed,
    ...(figure && { figure: picture(figure) }),
    ...(card.backFigure && { backFigure: picture(card.backFigure) }),
    ...draw(card, { ...drawingWith(renderer, seed, values.value, names), run }),
  };
}

/** Whether another seed draws another card: other numbers, or options in another order. */
export function changesWithSeed({ kind, draws }: CardSpec): boolean {
  return draws !== undefined || (kind !== 'basic' && kind !== 'cloze');
}

/** A card that can be shown and judged. */
export type DrawnCard<Text> = CardSides<DrawnBody<Text>, Text> & CardFigures & { readonly seed: number };

/** The pictures below the two sides of a card. */
export type CardFigures = { readonly figure?: DrawnFigure; readonly backFigure?: DrawnFigure };

/** What a card’s kind puts between its prompt and its answer. */
export type DrawnBody<Text> = BodyOf<CardKindName, Text>;

/** The same of one kind, or of some. */
export type BodyOf<Kind extends CardKindName, Text> = Bodies<Text>[Kind & keyof Bodies<Text>];

// A kind that is missing here is one error of the compiler, at its list, and not one at every use.
type Bodies<Text> = EachKind<{
  readonly basic: BasicBody;
  readonly cloze: ClozeBody;
  readonly pair: PairBody;
  readonly choice: ChoiceBody<Text>;
  readonly claim: ClaimBody<Text>;
  readonly numeric: NumericBody<Text>;
  readonly formula: FormulaBody<Text>;
  readonly order: OrderBody<Text>;
  readonly shape: ShapeBody<Text>;
  readonly figure: FigureBody<Text>;
  readonly code: CodeBody<Text>;
}>;

type EachKind<Registry extends { readonly [Kind in CardKindName]: { readonly kind: Kind } }> = Registry;

type CardDraw<Kind extends CardKindName> = <Text>(
  card: CardOf<Kind>,
  drawing: Drawing<Text>,
) => CardSides<BodyOf<Kind, Text>, Text>;

/** The draw of each kind. */
export const CARD_DRAWS: { readonly [Kind in CardKindName]: CardDraw<Kind> } = {
  basic: drawBasic,
  cloze: drawCloze,
  pair: drawPair,
  choice: drawChoice,
  claim: drawClaim,
  numeric: drawNumeric,
  formula: drawFormula,
  order: drawOrder,
  shape: drawShape,
  figure: drawFigure,
  code: drawCode,
};
