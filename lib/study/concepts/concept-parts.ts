import type { DrawnFigure } from '#lib/cards/figure/drawn-figure.ts';
import { type CardBody, cardView } from '#lib/study/cards/card-view.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { conceptFigure } from './concept-figure.ts';
import { type ExplorerView, explorerView } from './explorer-view.ts';

/** What the page of a concept asks for once it is there: its pictures, and its cards. */
export type ConceptPictures = { readonly figure: DrawnFigure | null; readonly explorer: ExplorerView | null };

/** A card of a concept with its answer, drawn with one and the same seed. */
export type ConceptCard = {
  readonly id: string;
  readonly kind: CardBody['kind'];
  readonly prompt: LocalizedHtml;
  readonly answer: LocalizedHtml;
};

/** The figure and the explorer of a concept, each null where there is none; null when no pack has the concept. */
export function conceptPictures(context: StudyContext, conceptId: string): ConceptPictures | null {
  const concept = context.library.concept(conceptId);
  if (!concept) return null;
  return {
    figure: conceptFigure(concept, context.library),
    explorer: explorerView(concept, context),
  };
}

/** The cards of a concept, in the order of introduction; null when no pack has it. */
export function conceptCards(
  { library }: Pick<StudyContext, 'library'>,
  conceptId: string,
): readonly ConceptCard[] | null {
  const concept = library.concept(conceptId);
  if (!concept) return null;
  return concept.cards.flatMap((cardId) => {
    const card = cardView(library, cardId, SAMPLE_SEED);
    return card ? [{ id: card.id, kind: card.body.kind, prompt: card.prompt, answer: card.answer }] : [];
  });
}

const SAMPLE_SEED = 1;
