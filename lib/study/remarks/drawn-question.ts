import { unreachable } from '#lib/base/invariant.ts';
import type { Locale, Localized } from '#lib/base/localized.ts';
import { fileRunner } from '#lib/base/run-program.ts';
import { drawCard, type DrawnBody } from '#lib/cards/draw-card.ts';
import type { TextRenderer } from '#lib/cards/text-renderer.ts';
import type { ShelfCard } from '#lib/packs/shelf.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** The question of a card as its seed draws it, in Markdown and one language: its prompt, then what is chosen from, ordered or read. */
export function drawnQuestion(
  library: Library,
  { spec, conceptId }: ShelfCard,
  { seed, locale }: { readonly seed: number; readonly locale: Locale },
): string {
  const programs = conceptId === null ? undefined : library.concept(conceptId)?.programs;
  const { prompt, body } = drawCard(spec, seed, MARKDOWN, fileRunner(programs, library.runProgram));
  return [prompt[locale], ...partsOf(body, locale)].join('\n\n');
}

const MARKDOWN: TextRenderer<Localized> = {
  block: (text) => text,
  inline: (text) => text,
  code: (program) => program.split('\n'),
};

function partsOf(body: DrawnBody<Localized>, locale: Locale): readonly string[] {
  const list = (texts: readonly Localized[]): string => texts.map((text) => `- ${text[locale]}`).join('\n');
  switch (body.kind) {
    case 'choice':
      return [list(body.options.map(({ text }) => text))];
    case 'figure':
      return 'options' in body ? [list(body.options.map(({ text }) => text))] : [];
    case 'order':
      return [list(body.steps.map(({ text }) => text))];
    case 'code':
      return [
        ['```ts', ...(body.prelude ?? []), ...body.lines, '```'].join('\n'),
        ...(body.ask === 'output' ? [list(body.parts.map(({ label }) => label))] : []),
      ];
    case 'numeric':
      return [list(body.questions.flatMap(({ label }) => label ?? []))].filter((text) => text !== '');
    case 'formula':
      return [list(body.parts.flatMap(({ label }) => label ?? []))].filter((text) => text !== '');
    case 'shape':
      return [`- ${JSON.stringify(body.input)}`];
    case 'basic':
    case 'cloze':
    case 'pair':
    case 'claim':
      return [];
    default:
      return unreachable(body);
  }
}
