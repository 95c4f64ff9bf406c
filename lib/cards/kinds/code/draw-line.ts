import { invariant } from '#lib/base/invariant.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import { isNear, isThrown } from './agrees.ts';
import type { LineCard } from './card.ts';
import { linesWith, withLine } from './lines.ts';
import { printSnippetValue } from './print-snippet-value.ts';
import type { StatedValue } from './stated-value.ts';

/** The lines of a snippet, the faulty one by its place, and the fixed one as it would stand there. */
export function drawLine<Text>(
  card: LineCard,
  { renderer: { block } }: Drawing<Text>,
  coloured: (program: string) => readonly string[],
): LineBody<Text> {
  const lineOf = (text: string): number => {
    const [index] = linesWith(card.code, text);
    invariant(index !== undefined, `a line of card ${card.id}, which the pack reader has found`);
    return index;
  };
  const faulty = lineOf(card.faulty);
  return {
    ask: 'line',
    lines: coloured(card.code),
    faulty,
    fixed: coloured(withLine(card.code, faulty, card.fixed))[faulty]!,
    gives: shownResult(card.gives),
    should: shownResult(card.should),
    mistakes: card.mistakes.map(({ line, why }) => ({ line: lineOf(line), why: block(why) })),
  };
}

/** Which line has to change. */
export type LineBody<Text> = {
  readonly ask: 'line';
  readonly lines: readonly string[];
  readonly faulty: number;
  /** The faulty line as it should be. */
  readonly fixed: string;
  /** What the snippet gives, and what the fixed one gives. */
  readonly gives: ShownResult;
  readonly should: ShownResult;
  /** Lines that are right, and why. */
  readonly mistakes: readonly { readonly line: number; readonly why: Text }[];
};

/** What code gives, as it is shown: a value as one would write it, or words of an error. */
export type ShownResult = { readonly value: string } | { readonly throws: string };

function shownResult(stated: StatedValue): ShownResult {
  if (isThrown(stated)) return { throws: stated.throws };
  return { value: printSnippetValue(isNear(stated) ? stated.near : stated) };
}
