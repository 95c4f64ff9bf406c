import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { Localized } from '#lib/base/localized.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import { fileRunner } from '#lib/base/run-program.ts';
import type { CardSides } from '#lib/cards/card-sides.ts';
import { sourceText } from '#lib/cards/source-text.ts';
import { changesWithSeed, drawCard, type CardFigures, type DrawnBody } from '#lib/cards/draw-card.ts';
import type { TextRenderer } from '#lib/cards/text-renderer.ts';
import type { Exercise, ShelfCard } from '#lib/packs/shelf.ts';
import { contentPrint } from '#lib/study/remarks/content-print.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { renderCode, renderInline } from '#lib/packs/markdown/markdown.ts';
import { type LocalizedHtml, localizedHtml } from './localized-html.ts';

/** What stands between a card’s prompt and its answer; an exercise is a card of the queue, too. */
export type CardBody =
  | DrawnBody<LocalizedHtml>
  | { readonly kind: 'exercise'; readonly exerciseId: string; readonly difficulty: number };

/** A card as the review loop shows it, drawn with `seed`. */
export type CardView = CardSides<CardBody, LocalizedHtml> &
  CardFigures & {
    readonly id: CardId;
    /** What its siblings share: their concept, else its own id. */
    readonly groupId: string;
    /** The concept that it belongs to, or that its exercise exercises first; null where there is none. */
    readonly conceptId: string | null;
    /** Of its concept, else of the exercise or of its pack. */
    readonly title: Localized;
    /** The pack of its concept, else its own; null where no pack has it. */
    readonly pack: { readonly id: string; readonly title: Localized } | null;
    /** The first exercise of its concept; null where there is none. */
    readonly practice: { readonly id: string; readonly title: Localized } | null;
    /** Its concept is named once the answer is shown: before, the name would give it away. */
    readonly namedAfter?: true;
    readonly seed: number;
    /** Of what its author has written: a flag on it says which version was seen. */
    readonly print: string;
    readonly source: string | null;
    /** Absent: it has other numbers, or its options in another order, with another seed. */
    readonly sameWithEverySeed?: true;
    /** What it says comes later: texts and body of this one stand for nothing. */
    readonly awaited?: true;
  };

/** The card or exercise with this id as the review loop shows it, drawn with `seed`; null when no pack has it. */
export function cardView(library: Library, cardId: CardId, seed: number): CardView | null {
  const exerciseId = exerciseIdOf(cardId);
  if (exerciseId !== null) {
    const exercise = library.exercise(exerciseId);
    return exercise ? exerciseView(library, exercise, { cardId, seed }) : null;
  }
  const card = library.card(cardId);
  if (!card) return null;
  const concept = card.conceptId === null ? null : library.concept(card.conceptId);
  return {
    ...framed(library, card, cardId),
    ...(changesWithSeed(card.spec) ? {} : { sameWithEverySeed: true }),
    ...drawCard(card.spec, seed, HTML, fileRunner(concept?.programs, library.runProgram)),
  };
}

/**
 * The same card before it is drawn and its texts are made, for one that is not asked yet; an exercise is as `cardView` has it.
 */
export function cardOutline(library: Library, cardId: CardId, seed: number): CardView | null {
  const card = exerciseIdOf(cardId) === null ? library.card(cardId) : null;
  if (!card) return cardView(library, cardId, seed);
  return {
    ...framed(library, card, card.id),
    seed,
    prompt: { en: '', zh: '' },
    answer: { en: '', zh: '' },
    body: { kind: 'basic' },
    awaited: true,
  };
}

/** What a card is called, and where it belongs. */
function framed(library: Library, card: ShelfCard, id: CardId) {
  const { pack, conceptId, spec } = card;
  const concept = conceptId === null ? null : library.concept(conceptId);
  const own = library.pack(pack);
  const title = concept?.spec.title ?? own?.spec.title;
  invariant(title, `a concept or a pack for card ${id}`);
  const isNamedAfter = spec.stage === 'discriminate' || spec.confusable !== undefined;
  return {
    id,
    groupId: concept?.id ?? id,
    conceptId: concept?.id ?? null,
    title,
    pack: own && { id: own.id, title: own.spec.title },
    practice: practiceOf(library, concept?.exercises ?? []),
    ...(isNamedAfter ? { namedAfter: true as const } : {}),
    print: contentPrint(card),
    source: sourceText(spec.source, library.work),
  };
}

const HTML: TextRenderer<LocalizedHtml> = {
  block: localizedHtml,
  inline: (text) => mapLocalized(text, renderInline),
  code: renderCode,
};

// An exercise has no other side: its answer is a program that passes.
function exerciseView(
  library: Library,
  exercise: Exercise,
  { cardId, seed }: { readonly cardId: CardId; readonly seed: number },
): CardView {
  const concept = library.concept(exercise.concepts[0] ?? '');
  const pack = library.pack(concept?.pack ?? exercise.pack);
  const { title, difficulty } = exercise.spec;
  const opening = mapLocalized(exercise.instructions, firstParagraph);
  return {
    id: cardId,
    groupId: cardId,
    conceptId: concept?.id ?? null,
    title: concept?.spec.title ?? title,
    pack: pack && { id: pack.id, title: pack.spec.title },
    practice: null,
    seed,
    prompt: localizedHtml({
      en: `### ${literal(title.en)}\n\n${opening.en}`,
      zh: `### ${literal(title.zh)}\n\n${opening.zh}`,
    }),
    answer: { en: '', zh: '' },
    print: contentPrint(exercise),
    source: null,
    body: { kind: 'exercise', exerciseId: exercise.id, difficulty },
  };
}

function practiceOf(library: Library, exerciseIds: readonly string[]): CardView['practice'] {
  const exercise = exerciseIds.map((id) => library.exercise(id)).find((found) => found !== null);
  return exercise ? { id: exercise.id, title: exercise.spec.title } : null;
}

function firstParagraph(markdown: string): string {
  const blocks = markdown.split(/\n\s*\n/u).map((text) => text.trim());
  return blocks.find((text) => text !== '' && !text.startsWith('#')) ?? '';
}

function literal(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+.!<>|~$&-]/gu, String.raw`\$&`);
}
