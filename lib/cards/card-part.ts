/** One of the cards that a written card becomes: as its kind draws it, and what its id adds; null where it is the only one. */
export type CardPart<Card> = { readonly part: string | null; readonly spec: Card };
