import type { CardSource } from './card-fields.ts';
import type { Work } from './work.ts';

/** A card’s source as it is shown: author and year, the place in it, and the work in full; a key that is no work stays. */
export function sourceText(source: CardSource, workOf: (key: string) => Work | null): string {
  return citationsOf(source)
    .map((one) => (typeof one === 'string' ? one : citationText(one, workOf(one.key))))
    .join('; ');
}

/** One citation of a card: in words, or a work by its key. */
export type Citation = Exclude<CardSource, readonly unknown[]>;

/** What a card cites, one by one. */
export function citationsOf(source: CardSource): readonly Citation[] {
  return Array.isArray(source) ? source : [source];
}

function citationText({ key, at }: Exclude<Citation, string>, work: Work | null): string {
  const place = at === undefined ? '' : `, ${at}`;
  if (!work) return `${key}${place}`;
  const year = work.year === undefined ? '' : ` ${work.year}`;
  return `${work.author}${year}${place} (${work.title}, ${work.where})`;
}
