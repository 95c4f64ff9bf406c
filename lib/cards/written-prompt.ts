import { unreachable } from '#lib/base/invariant.ts';
import type { Localized } from '#lib/base/localized.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import type { CardSpec } from './card.ts';
import { clozeSides } from './kinds/cloze/cloze-sides.ts';

/** What a card asks, as its author wrote it: Markdown, with `{{name}}` where numbers are drawn; what a cloze hides is not in it. */
export function writtenPrompt(spec: CardSpec): Localized {
  switch (spec.kind) {
    case 'basic':
      return spec.front;
    case 'cloze':
      return mapLocalized(spec.text, (text) => clozeSides(text).front);
    case 'pair': {
      const { a, toB } = spec;
      return toB ? mapLocalized(a, (face, locale) => `${toB[locale]} ${face}`) : a;
    }
    case 'claim':
      return spec.claim;
    case 'choice':
    case 'numeric':
    case 'formula':
    case 'order':
    case 'shape':
    case 'figure':
    case 'code':
      return spec.question;
    default:
      return unreachable(spec);
  }
}
