import type { Localized } from '#lib/base/localized.ts';
import type { DrawnFigure } from '#lib/cards/figure/drawn-figure.ts';
import { type LocalizedHtml, localizedHtml } from '#lib/study/cards/localized-html.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { conceptFigure } from './concept-figure.ts';
import { type ExplorerView, explorerView } from './explorer-view.ts';

/** What is taught of a concept: before its first card, and beside any of its cards. */
export type ConceptNote = {
  /** pack/concept. */
  readonly id: string;
  readonly title: Localized;
  readonly pack: { readonly id: string; readonly title: Localized };
  /** Whole minutes that reading it takes. */
  readonly minutes: number;
  readonly note: LocalizedHtml;
  readonly figure: DrawnFigure | null;
  readonly explorer: ExplorerView | null;
  readonly exercise: { readonly id: string; readonly title: Localized } | null;
};

/** Of texts about mathematics, in English. */
const WORDS_PER_MINUTE = 150;

/** The note of a concept, by an id that it has or had; null when no pack has it. */
export function conceptNote(context: Pick<StudyContext, 'library' | 'effects'>, conceptId: string): ConceptNote | null {
  const { library } = context;
  const concept = library.concept(conceptId);
  const pack = concept && library.pack(concept.pack);
  if (!concept || !pack) return null;
  const exercise = concept.exercises.map((id) => library.exercise(id)).find((found) => found !== null) ?? null;
  return {
    id: concept.id,
    title: concept.spec.title,
    pack: { id: pack.id, title: pack.spec.title },
    minutes: Math.max(1, Math.round(concept.note.en.split(/\s+/u).length / WORDS_PER_MINUTE)),
    note: localizedHtml(concept.note),
    figure: conceptFigure(concept, library),
    explorer: explorerView(concept, context),
    exercise: exercise && { id: exercise.id, title: exercise.spec.title },
  };
}
