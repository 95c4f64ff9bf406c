import type { Localized } from '#lib/base/localized.ts';
import type { TextRenderer } from '#lib/cards/text-renderer.ts';

/** Leaves the texts of a card as they are written, with what the card has drawn put in. */
export const PLAIN_TEXT: TextRenderer<Localized> = {
  block: (text) => text,
  inline: (text) => text,
  code: (program) => program.split('\n'),
};
