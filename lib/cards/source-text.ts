import type { CardSource } from './card-fields.ts';

/** A card’s source as it is shown. */
export function sourceText(source: CardSource): string {
  if (typeof source === 'string') return source;
  return source.at === undefined ? source.key : `${source.key}, ${source.at}`;
}
