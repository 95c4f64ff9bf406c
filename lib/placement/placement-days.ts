/** Days within which one card of each concept is asked, to be sure. */
const SURE_WITHIN_DAYS = 14;

/** The first of those days, counted from the placement’s own. */
const FIRST_DAY = 2;

/**
 * When the cards of concepts that were found to be known come, in days from the placement: a card of each concept first, within a
 * fortnight, then the second of each, and so on, at most `perDay` a day or as many as the fortnight asks for.
 */
export function placementDays<Card>(concepts: readonly (readonly Card[])[], perDay: number): ReadonlyMap<Card, number> {
  const longest = Math.max(0, ...concepts.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, turn) => concepts.flatMap((cards) => cards.slice(turn, turn + 1)));
  const aDay = Math.max(1, perDay, Math.ceil(concepts.length / (SURE_WITHIN_DAYS - FIRST_DAY + 1)));
  return new Map(inTurn.flat().map((card, index) => [card, FIRST_DAY + Math.floor(index / aDay)]));
}
