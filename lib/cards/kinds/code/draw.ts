import { invariant } from '#lib/base/invariant.ts';
import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { CodeCard } from './card.ts';
import { isNear, isThrown, printPlain } from './agrees.ts';
import type { StatedValue } from './stated-value.ts';
import { linesOf, linesWith, withLine } from './lines.ts';

/** A code card shows its snippet with what it has drawn; the snippet is the same in both languages. */
export function drawCode<Text>(card: CodeCard, { renderer }: Drawing<Text>): CardSides<CodeBody<Text>, Text> {
  const { block } = renderer;
  const lineOf = (text: string): number => {
    const [index] = linesWith(card.code, text);
    invariant(index !== undefined, `a line of card ${card.id}, which the pack reader has found`);
    return index;
  };
  const faulty = lineOf(card.faulty);
  const code = (program: string): readonly string[] => renderer.code(linesOf(program).join('\n'), card.language);
  return {
    prompt: block(card.question),
    answer: block(card.back),
    body: {
      kind: 'code',
      ask: 'line',
      prelude: card.prelude === undefined ? null : code(card.prelude),
      lines: code(card.code),
      faulty,
      fixed: code(withLine(card.code, faulty, card.fixed))[faulty]!,
      gives: shownResult(card.gives),
      should: shownResult(card.should),
      mistakes: card.mistakes.map(({ line, why }) => ({ line: lineOf(line), why: block(why) })),
    },
  };
}

/** What code gives, as it is shown: a value as one would write it, or words of an error. */
export type ShownResult = { readonly value: string } | { readonly throws: string };

function shownResult(stated: StatedValue): ShownResult {
  if (isThrown(stated)) return { throws: stated.throws };
  return { value: printPlain(isNear(stated) ? stated.near : stated) };
}

/** A snippet, and what is asked about it. Lines are in the form that the renderer gives code, and are counted from 0. */
export type CodeBody<Text> = LineBody<Text>;

/** Which line has to change. */
export type LineBody<Text> = {
  readonly kind: 'code';
  readonly ask: 'line';
  /** What is run before it, to be unfolded; null where there is nothing. */
  readonly prelude: readonly string[] | null;
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
