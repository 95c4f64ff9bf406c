import type { Snippet } from '#lib/base/snippet.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import { fillCode } from '#lib/cards/template.ts';
import type { FillCard } from './card.ts';
import { snippetOf } from './snippet-of.ts';

/** A snippet with a gap, and the cases in which what is typed there is run. */
export function drawFill<Text>(
  card: FillCard,
  { renderer: { block }, values }: Drawing<Text>,
  coloured: (program: string) => readonly string[],
): FillBody<Text> {
  return {
    ask: 'fill',
    lines: coloured(card.code),
    snippet: snippetOf(card, card.code, card.cases, values),
    answer: fillCode(card.answer, values),
    mistakes: card.mistakes.map(({ fill, why }) => ({ fill: fillCode(fill, values), why: block(why) })),
  };
}

/** What belongs in the gap. */
export type FillBody<Text> = {
  readonly ask: 'fill';
  /** One of them has the gap. */
  readonly lines: readonly string[];
  /** What is run: its code has the gap, and each case is one question. */
  readonly snippet: Snippet;
  readonly answer: string;
  readonly mistakes: readonly { readonly fill: string; readonly why: Text }[];
};
