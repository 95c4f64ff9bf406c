import { prngFrom } from '#lib/base/prng.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { OptionSpec } from './option.ts';

/** A card’s options in the order in which `seed` shows them. */
export function drawOptions<Text>(
  options: readonly OptionSpec[],
  { renderer: { block, inline }, seed }: Drawing<Text>,
): DrawnOptions<Text> {
  return {
    multiple: options.filter((option) => option.correct).length > 1,
    options: prngFrom(seed).shuffle(
      options.map(({ text, correct, why }, index) => ({
        id: String(index),
        text: inline(text),
        correct,
        why: block(why),
      })),
    ),
  };
}

/** Options to choose from. */
export type DrawnOptions<Text> = {
  /** Whether several can be right. */
  readonly multiple: boolean;
  readonly options: readonly DrawnOption<Text>[];
};

/** One option, and what it gives away. */
export type DrawnOption<Text> = {
  /** The name by which a response refers to it: its place in the card, which shuffling does not change. */
  readonly id: string;
  readonly text: Text;
  readonly correct: boolean;
  readonly why: Text;
};
