import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contentCardId,
  exerciseCardId,
  exerciseIdOf,
  LONGEST_CARD_ID,
  ownCardId,
  packPathOf,
  parseCardId,
  parsePackPath,
  readCardId,
} from './card-id.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/u);

test('an id says where its card comes from, of which pack it is and how it is called there', () => {
  fc.assert(
    fc.property(slug, slug, (pack, name) => {
      expect(readCardId(contentCardId(pack, name))).toEqual({
        origin: 'content',
        pack: packPathOf('content', pack),
        name: `${pack}/${name}`,
        own: name,
      });
      expect(readCardId(exerciseCardId(`${pack}/${name}`))).toEqual({
        origin: 'exercise',
        pack: packPathOf('exercises', pack),
        name: `${pack}/${name}`,
        own: name,
      });
      expect(readCardId(ownCardId(name))).toMatchObject({ origin: 'own', name });
      expect(exerciseIdOf(exerciseCardId(`${pack}/${name}`))).toBe(`${pack}/${name}`);
      expect([exerciseIdOf(contentCardId(pack, name)), exerciseIdOf(ownCardId(name))]).toEqual([null, null]);
    }),
  );
});

test('one of several cards that were written as one is told by its part, and is of the same pack', () => {
  fc.assert(
    fc.property(slug, slug, slug, (pack, name, part) => {
      const id = contentCardId(pack, name, part);
      expect(readCardId(id)).toMatchObject({ pack: packPathOf('content', pack), own: `${name}.${part}` });
      expect(contentCardId(pack, name, null)).toBe(contentCardId(pack, name));
    }),
  );
});

test('every id that is made is accepted from outside as it is; what no card can have is not', () => {
  for (const id of [contentCardId('a', 'b'), contentCardId('a', 'b', 'c1'), exerciseCardId('a/b'), ownCardId('1')]) {
    expect(parseCardId(id)).toEqual({ ok: true, value: id });
  }
  for (const text of ['', 'x'.repeat(LONGEST_CARD_ID + 1)]) expect(parseCardId(text).ok).toBe(false);
});

test('a pack’s path is one of the areas and one name', () => {
  expect(parsePackPath('exercises/losses')).toEqual({ ok: true, value: packPathOf('exercises', 'losses') });
  for (const text of ['', 'losses', 'elsewhere/losses', 'content/', 'content/a/b']) {
    expect(parsePackPath(text).ok).toBe(false);
  }
});
