import type { CardBody } from '#lib/study/cards/card-view.ts';

export type CardKind = CardBody['kind'];

/** The kinds of cards that have a name in the catalogue, below `concepts.kinds`. */
export const CARD_KINDS: readonly CardKind[] = ['basic', 'cloze', 'choice', 'numeric', 'formula', 'figure', 'exercise'];
