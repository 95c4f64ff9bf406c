import type { CardId } from '#lib/base/card-id.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { creditGraph } from './credit-graph.ts';

/** The cards whose logs the answers to these may add to. */
export function creditedCards(library: Library, passed: Iterable<CardId>): readonly CardId[] {
  const { creditsOf } = creditGraph(library);
  return [...new Set([...passed].flatMap((cardId) => [...creditsOf(cardId).keys()]))];
}
