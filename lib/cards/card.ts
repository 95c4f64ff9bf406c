import { z } from 'zod';
import { basicCard } from './kinds/basic/card.ts';
import { choiceCard } from './kinds/choice/card.ts';
import { claimCard } from './kinds/claim/card.ts';
import { clozeCard } from './kinds/cloze/card.ts';
import { codeCard } from './kinds/code/card.ts';
import { figureCard } from './kinds/figure/card.ts';
import { formulaCard } from './kinds/formula/card.ts';
import { numericCard } from './kinds/numeric/card.ts';
import { orderCard } from './kinds/order/card.ts';
import { pairCard } from './kinds/pair/card.ts';
import { shapeCard } from './kinds/shape/card.ts';

/**
 * The kinds of card, each with the schema of what its author writes. Draws, judges, checks and views are listed by these
 * names, and the compiler names what a kind still lacks.
 */
export const CARD_SCHEMAS = {
  basic: basicCard,
  cloze: clozeCard,
  pair: pairCard,
  choice: choiceCard,
  claim: claimCard,
  numeric: numericCard,
  formula: formulaCard,
  order: orderCard,
  shape: shapeCard,
  figure: figureCard,
  code: codeCard,
} as const;

type CardSchema = (typeof CARD_SCHEMAS)[CardKindName];

export type CardKindName = keyof typeof CARD_SCHEMAS;

/** A card as its author writes it in `cards.yaml`. */
export const cardSpec = z.discriminatedUnion('kind', Object.values(CARD_SCHEMAS) as [CardSchema, ...CardSchema[]]);

/** `cards.yaml`: the cards of one concept, in the order in which they are introduced. */
export const cardsFile = z.strictObject({ cards: z.array(cardSpec).min(1) });

export type CardSpec = z.infer<typeof cardSpec>;

/** A card of one kind, or of some. */
export type CardOf<Kind extends CardKindName> = Extract<CardSpec, { readonly kind: Kind }>;

/** The kinds of card, as they are written in `cards.yaml`. */
export const CARD_KINDS = Object.keys(CARD_SCHEMAS) as readonly CardKindName[];
