import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import { invariant, unreachable } from '#lib/base/invariant.ts';
import { LOCALES, type Localized } from '#lib/base/localized.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import { shuffleOptions } from '#lib/cards/options/judge-options.ts';
import { clozeSides } from '#lib/cards/kinds/cloze/cloze-sides.ts';
import { drawNumeric } from '#lib/cards/kinds/numeric/draw-numbers.ts';
import type { Figure } from '#lib/cards/figure/figure.ts';
import { fillTemplate } from '#lib/cards/template.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { renderInline, renderMarkdown } from '#lib/packs/markdown/markdown.ts';
import type { LocalizedHtml } from './localized-html.ts';

/** One option of a choice, in the order in which it is to be shown. */
export type OptionView = {
  readonly id: string;
  readonly text: LocalizedHtml;
  readonly correct: boolean;
  readonly why: LocalizedHtml;
};

/** A wrong number and what it gives away. */
export type NumericMistakeView = { readonly value: number; readonly why: LocalizedHtml };

/** A wrong expression and what it gives away. */
export type FormulaMistakeView = { readonly answer: string; readonly why: LocalizedHtml };

/** What a card’s kind adds to its prompt and its answer. */
export type CardBody =
  | { readonly kind: 'basic' }
  | { readonly kind: 'cloze' }
  | { readonly kind: 'choice'; readonly multiple: boolean; readonly options: readonly OptionView[] }
  | {
      readonly kind: 'numeric';
      readonly expected: number;
      readonly tolerance: number;
      readonly unit: Localized | null;
      readonly mistakes: readonly NumericMistakeView[];
    }
  | {
      readonly kind: 'formula';
      readonly variables: Readonly<Record<string, readonly [from: number, to: number]>>;
      readonly parts: readonly {
        readonly label: LocalizedHtml;
        readonly answer: string;
        readonly mistakes: readonly FormulaMistakeView[];
      }[];
    }
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      readonly multiple: boolean;
      readonly options: readonly OptionView[];
    }
  | { readonly kind: 'exercise'; readonly exerciseId: string; readonly difficulty: number };

/** A card as the review loop shows it, drawn with `seed`. */
export type CardView = {
  readonly id: CardId;
  /** What its siblings share: their concept, else its own id. */
  readonly groupId: string;
  /** The concept that it belongs to, or that its exercise exercises first; null where there is none. */
  readonly conceptId: string | null;
  /** Of its concept, else of the exercise or of its pack. */
  readonly title: Localized;
  readonly seed: number;
  readonly prompt: LocalizedHtml;
  readonly answer: LocalizedHtml;
  readonly source: string | null;
  readonly body: CardBody;
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
  const title = concept?.spec.title ?? library.pack(card.pack)?.spec.title;
  invariant(title, `a concept or a pack for card ${cardId}`);
  const { source } = card.spec;
  return {
    id: cardId,
    groupId: concept?.id ?? cardId,
    conceptId: concept?.id ?? null,
    title,
    seed,
    source,
    ...sidesOf(card.spec, seed),
  };
}

type Sides = { readonly prompt: LocalizedHtml; readonly answer: LocalizedHtml; readonly body: CardBody };

function sidesOf(card: CardSpec, seed: number): Sides {
  switch (card.kind) {
    case 'basic':
      return { prompt: block(card.front), answer: block(card.back), body: { kind: 'basic' } };
    case 'cloze': {
      const front = map(card.text, (text) => clozeSides(text).front);
      const back = map(card.text, (text) => clozeSides(text).back);
      const answer = { en: `${back.en}\n\n${card.back.en}`, zh: `${back.zh}\n\n${card.back.zh}` };
      return { prompt: block(front), answer: block(answer), body: { kind: 'cloze' } };
    }
    case 'choice':
      return {
        prompt: block(card.question),
        answer: block(card.back),
        body: { kind: 'choice', ...optionsOf(card.options, seed) },
      };
    case 'figure':
      return {
        prompt: block(card.question),
        answer: block(card.back),
        body: { kind: 'figure', figure: card.figure, ...optionsOf(card.options, seed) },
      };
    case 'numeric':
      return numericSides(card, seed);
    case 'formula':
      return formulaSides(card);
    default:
      return unreachable(card);
  }
}

function numericSides(card: Extract<CardSpec, { kind: 'numeric' }>, seed: number): Sides {
  const drawn = drawNumeric(card, seed);
  invariant(drawn.ok, `numbers for card ${card.id}, which the pack reader has drawn many times`);
  const { values, expected, tolerance, mistakes } = drawn.value;
  const filled = (text: Localized): Localized => map(text, (one) => fillTemplate(one, values));
  return {
    prompt: block(filled(card.question)),
    answer: block(filled(card.solution)),
    body: {
      kind: 'numeric',
      expected,
      tolerance,
      unit: card.unit ?? null,
      mistakes: mistakes.flatMap(({ value, isRight }, index) =>
        isRight || !Number.isFinite(value) ? [] : [{ value, why: block(filled(card.mistakes[index]!.why)) }],
      ),
    },
  };
}

function formulaSides(card: Extract<CardSpec, { kind: 'formula' }>): Sides {
  const parts = card.parts.map(({ label, answer, mistakes }) => ({
    label: inline(label),
    answer,
    mistakes: mistakes.map((mistake) => ({ answer: mistake.answer, why: block(mistake.why) })),
  }));
  return {
    prompt: block(card.question),
    answer: block(card.solution),
    body: { kind: 'formula', variables: card.variables, parts },
  };
}

function optionsOf(
  options: Extract<CardSpec, { kind: 'choice' }>['options'],
  seed: number,
): { multiple: boolean; options: readonly OptionView[] } {
  return {
    multiple: options.filter((option) => option.correct).length > 1,
    options: shuffleOptions(options, seed).map(({ id, option }) => ({
      id,
      text: inline(option.text),
      correct: option.correct,
      why: block(option.why),
    })),
  };
}

// An exercise has no other side: its answer is a program that passes.
function exerciseView(
  library: Library,
  exercise: Exercise,
  { cardId, seed }: { readonly cardId: CardId; readonly seed: number },
): CardView {
  const concept = library.concept(exercise.concepts[0] ?? '');
  const { title, difficulty } = exercise.spec;
  const opening = map(exercise.instructions, firstParagraph);
  return {
    id: cardId,
    groupId: cardId,
    conceptId: concept?.id ?? null,
    title: concept?.spec.title ?? title,
    seed,
    prompt: block({ en: `### ${literal(title.en)}\n\n${opening.en}`, zh: `### ${literal(title.zh)}\n\n${opening.zh}` }),
    answer: { en: '', zh: '' },
    source: null,
    body: { kind: 'exercise', exerciseId: exercise.id, difficulty },
  };
}

function firstParagraph(markdown: string): string {
  const blocks = markdown.split(/\n\s*\n/u).map((text) => text.trim());
  return blocks.find((text) => text !== '' && !text.startsWith('#')) ?? '';
}

function literal(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+.!<>|~$&-]/gu, String.raw`\$&`);
}

function block(text: Localized): LocalizedHtml {
  return map(text, renderMarkdown);
}

function inline(text: Localized): LocalizedHtml {
  return map(text, renderInline);
}

function map(text: Localized, change: (text: string) => string): Localized {
  const [en, zh] = LOCALES.map((locale) => change(text[locale]));
  return { en: en!, zh: zh! };
}
