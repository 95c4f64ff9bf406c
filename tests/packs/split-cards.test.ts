import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentCardId } from '#lib/base/card-id.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { libraryOf } from '#lib/study/library.ts';
import { cardView } from '#lib/study/cards/card-view.ts';
import { inCopy } from './support.ts';

const CARDS = `cards:
  - id: how-many
    kind: cloze
    source: Nobody 2020, §1
    formerly: [first/how-many]
    text:
      en: "Of {{c1::two}} the {{c2::second}}."
      zh: "{{c1::两个}}中的{{c2::第二个}}。"
    back: { en: So., zh: 如此。 }
  - id: symbol
    kind: pair
    source: Nobody 2020, §1
    a: $x$
    b: { en: the input, zh: 输入 }
`;

describe('a card that is written as one and is several', () => {
  const shelf = inCopy((root) => {
    writeFileSync(join(root, 'content', 'first', 'one', 'cards.yaml'), CARDS);
    return readPacks([root]);
  });
  const parts = [
    contentCardId('first', 'how-many', 'c1'),
    contentCardId('first', 'how-many', 'c2'),
    contentCardId('first', 'symbol', 'ab'),
    contentCardId('first', 'symbol', 'ba'),
  ];

  it('is read without a problem, and each part is a card of its concept, in order', () => {
    expect(shelf.problems).toEqual([]);
    expect(shelf.concepts.get('first/one')?.cards).toEqual(parts);
    for (const id of parts) expect(shelf.cards.get(id)).toMatchObject({ id, conceptId: 'first/one' });
    expect(shelf.cards.has(contentCardId('first', 'how-many'))).toBe(false);
  });

  it('is a sibling of its other parts: what keeps cards of a concept apart keeps these', () => {
    const views = parts.map((id) => cardView(libraryOf([shelf]), id, 1)!);
    expect(new Set(views.map(({ groupId }) => groupId))).toEqual(new Set(['first/one']));
    expect(views.map(({ id }) => id)).toEqual(parts);
    expect(new Set(views.map(({ prompt }) => prompt.en)).size).toBe(4);
  });

  it('leaves its history to its first part where it was one card before', () => {
    expect(shelf.formerCards.get(contentCardId('first', 'how-many'))).toBe(parts[0]);
  });
});
