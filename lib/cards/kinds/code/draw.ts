import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { CodeCard } from './card.ts';
import { drawFill, type FillBody } from './draw-fill.ts';
import { drawLine, type LineBody } from './draw-line.ts';
import { drawOutput, type OutputBody } from './draw-output.ts';
import { linesOf } from './lines.ts';

/** A code card shows its snippet with what it has drawn; the snippet is the same in both languages. */
export function drawCode<Text>(card: CodeCard, drawing: Drawing<Text>): CardSides<CodeBody<Text>, Text> {
  const { block, code } = drawing.renderer;
  const coloured: Coloured = (program) => code(linesOf(program).join('\n'), card.language);
  const prelude = card.prelude === undefined ? null : coloured(card.prelude);
  const body = { kind: 'code', prelude, ...askedOf(card, drawing, coloured) } as const;
  return { prompt: block(card.question), answer: block(card.back), body };
}

function askedOf<Text>(card: CodeCard, drawing: Drawing<Text>, coloured: Coloured) {
  if (card.ask === 'line') return drawLine(card, drawing, coloured);
  return card.ask === 'output' ? drawOutput(card, drawing, coloured) : drawFill(card, drawing, coloured);
}

/** A snippet, and what is asked about it. Lines are in the form that the renderer gives code, and are counted from 0. */
export type CodeBody<Text> = {
  readonly kind: 'code';
  /** What is run before it, to be unfolded; null where there is nothing. */
  readonly prelude: readonly string[] | null;
} & (LineBody<Text> | OutputBody<Text> | FillBody<Text>);

/** The lines of a program as the renderer gives them. */
type Coloured = (program: string) => readonly string[];
