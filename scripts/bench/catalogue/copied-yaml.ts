import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node, type YAMLMap } from 'yaml';
import { LOCALES } from '#lib/base/localized.ts';
import { copiedConcept, copiedPack, letterOf, type Copy } from './copied-name.ts';
import { markedText } from './marked-text.ts';

/** What is copied: a file of today’s `pack`, for which copy. */
export type Copied = { readonly text: string; readonly pack: string; readonly copy: Copy };

/** `pack.yaml` of a copy. */
export function copiedPackFile({ text, pack, copy }: Copied): string {
  const document = parseDocument(text);
  document.set('id', copiedPack(pack, copy));
  markTexts(document, letterOf(copy.number));
  return print(document);
}

/** `concept.yaml` of a copy. What needs nothing today needs, in a copy, the same concept of the copy before it. */
export function copiedConceptFile({ text, pack, copy }: Copied, before: string | null): string {
  const document = parseDocument(text);
  // Names of before are one concept’s only.
  for (const field of ['formerly', 'splitFrom']) document.delete(field);
  for (const field of ['needs', 'next']) renameItems(document.get(field), { pack, copy });
  renameKeys(document.get('encompasses'), { pack, copy });
  const needs = document.get('needs');
  if (before !== null && !(isSeq(needs) && needs.items.length > 0))
    document.set('needs', document.createNode([before]));
  markTexts(document, letterOf(copy.number));
  return print(document);
}

/** `cards.yaml` of a copy, with as many cards as are wanted: the same ones again, under new ids, where they are too few. */
export function copiedCardsFile({ text, pack, copy }: Copied, wanted: number): string {
  const document = parseDocument(text);
  const list = document.get('cards');
  if (!isSeq(list)) return text;
  const own = list.items.filter(isMap);
  list.items = Array.from({ length: wanted }, (_, index) => {
    const card = own[index % own.length]!.clone() as YAMLMap;
    const round = Math.floor(index / own.length);
    card.delete('formerly');
    if (round > 0) card.set('id', `${String(card.get('id'))}-${round + 1}`);
    const confusable = card.get('confusable');
    if (typeof confusable === 'string') card.set('confusable', copiedConcept(confusable, pack, copy));
    markTexts(card, letterOf(copy.number) + 'i'.repeat(round));
    return card;
  });
  return print(document);
}

/** `exercise.yaml` of a copy. */
export function copiedExerciseFile({ text, pack, copy }: Copied): string {
  const document = parseDocument(text);
  renameItems(document.get('concepts'), { pack, copy });
  renameKeys(document.get('encompasses'), { pack, copy });
  markTexts(document, letterOf(copy.number));
  return print(document);
}

type Where = Pick<Copied, 'pack' | 'copy'>;

function renameItems(list: unknown, { pack, copy }: Where): void {
  if (!isSeq(list)) return;
  for (const item of list.items) if (isScalar(item)) item.value = copiedConcept(String(item.value), pack, copy);
}

function renameKeys(map: unknown, { pack, copy }: Where): void {
  if (!isMap(map)) return;
  for (const { key } of map.items) if (isScalar(key)) key.value = copiedConcept(String(key.value), pack, copy);
}

function markTexts(node: Document | Node, mark: string): void {
  visit(node, {
    Pair: (_, pair) => {
      if (!isPair(pair) || !isScalar(pair.key) || !isScalar(pair.value)) return;
      const { key, value } = pair;
      const locale = LOCALES.find((one) => one === key.value);
      if (locale && typeof value.value === 'string') value.value = markedText(value.value, locale, mark);
    },
  });
}

function print(document: Document): string {
  // A text that was one line stays one.
  return document.toString({ lineWidth: 0 });
}
