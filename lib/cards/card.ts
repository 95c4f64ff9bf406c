import { z } from 'zod';
import { basicCard } from './kinds/basic/card.ts';
import { choiceCard } from './kinds/choice/card.ts';
import { clozeCard } from './kinds/cloze/card.ts';
import { figureCard } from './kinds/figure/card.ts';
import { formulaCard } from './kinds/formula/card.ts';
import { numericCard } from './kinds/numeric/card.ts';

/** A card as its author writes it in `cards.yaml`. */
export const cardSpec = z.discriminatedUnion('kind', [
  basicCard,
  clozeCard,
  choiceCard,
  numericCard,
  formulaCard,
  figureCard,
]);

/** `cards.yaml`: the cards of one concept, in the order in which they are introduced. */
export const cardsFile = z.strictObject({ cards: z.array(cardSpec).min(1) });

export type CardSpec = z.infer<typeof cardSpec>;
export type CardKindName = CardSpec['kind'];

/** The kinds of card, as they are written in `cards.yaml`. */
export const CARD_KINDS = [
  'basic',
  'cloze',
  'choice',
  'numeric',
  'formula',
  'figure',
] as const satisfies readonly CardKindName[];
