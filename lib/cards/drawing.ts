import { mapLocalized } from '#lib/base/map-localized.ts';
import type { Values } from './expression/value.ts';
import { fillTemplate } from './template.ts';
import type { TextRenderer } from './text-renderer.ts';

/** With what a card is drawn: its renderer puts the drawn values into every text. */
export type Drawing<Text> = {
  readonly renderer: TextRenderer<Text>;
  readonly seed: number;
  /** What the card has drawn and derived. */
  readonly values: Values;
};

/** A drawing whose texts have these values in place of `{{name}}`. */
export function drawingWith<Text>(renderer: TextRenderer<Text>, seed: number, values: Values): Drawing<Text> {
  if (Object.keys(values).length === 0) return { renderer, seed, values };
  return {
    renderer: {
      block: (text) => renderer.block(mapLocalized(text, (one) => fillTemplate(one, values))),
      inline: (text) => renderer.inline(mapLocalized(text, (one) => fillTemplate(one, values))),
    },
    seed,
    values,
  };
}
