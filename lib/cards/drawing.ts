import type { Localized } from '#lib/base/localized.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import type { RunFile } from '#lib/base/run-program.ts';
import type { Values } from './expression/value.ts';
import { fillCode, fillTemplate, type PrintedNames } from './template.ts';
import type { TextRenderer } from './text-renderer.ts';

/** With what a card is drawn: its renderer puts the drawn values into every text. */
export type Drawing<Text> = {
  readonly renderer: TextRenderer<Text>;
  readonly seed: number;
  /** What the card has drawn and derived. */
  readonly values: Values;
  /** Runs the programs that figures name. */
  readonly run?: RunFile | null | undefined;
};

/** A drawing whose texts have these values in place of `{{name}}`, those with a printed name by that. */
export function drawingWith<Text>(
  renderer: TextRenderer<Text>,
  seed: number,
  values: Values,
  names: PrintedNames = {},
): Drawing<Text> {
  if (Object.keys(values).length === 0) return { renderer, seed, values };
  const fill = (text: Localized): Localized =>
    mapLocalized(text, (one, locale) => fillTemplate(one, values, names, locale));
  return {
    renderer: {
      block: (text) => renderer.block(fill(text)),
      inline: (text) => renderer.inline(fill(text)),
      code: (program, language) => renderer.code(fillCode(program, values), language),
    },
    seed,
    values,
  };
}
