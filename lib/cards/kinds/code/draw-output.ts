import { invariant } from '#lib/base/invariant.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { Value } from '#lib/cards/expression/value.ts';
import { outputsOf } from './asked-outputs.ts';
import type { OutputCard } from './card.ts';

/** What is asked for with the drawn values, part by part. */
export function drawOutput<Text>(
  card: OutputCard,
  { renderer: { block, inline }, values }: Drawing<Text>,
  coloured: (program: string) => readonly string[],
): OutputBody<Text> {
  const outputs = outputsOf(card, values);
  invariant(outputs.ok, `the answers of card ${card.id}, which the pack reader has drawn many times`);
  return {
    ask: 'output',
    lines: coloured(card.code),
    parts: card.parts.map(({ label, tolerance, mistakes }, index) => ({
      label: inline(label),
      expected: outputs.value[index]!.expected,
      tolerance,
      mistakes: mistakes.map(({ why }, which) => ({
        value: outputs.value[index]!.mistakes[which]!,
        why: block(why),
      })),
    })),
  };
}

/** What comes out, to be typed. */
export type OutputBody<Text> = {
  readonly ask: 'output';
  readonly lines: readonly string[];
  readonly parts: readonly {
    readonly label: Text;
    /** A number, or a list such as a shape. */
    readonly expected: Value;
    /** Absolute. */
    readonly tolerance: number;
    readonly mistakes: readonly { readonly value: Value; readonly why: Text }[];
  }[];
};
