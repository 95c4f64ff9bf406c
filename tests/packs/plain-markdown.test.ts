import { expect, test } from 'vitest';
import { LOCALES } from '#lib/base/localized.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { isReadAlike } from '#tests/support/read-alike.ts';

test('the texts of our cards and notes are read as the parser reads them, and most of them without it', () => {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  const shelf = shelfAt('.');
  for (const { spec } of shelf.cards.values()) collect(spec);
  for (const { note } of shelf.concepts.values()) for (const locale of LOCALES) texts.push(note[locale]);
  const marked = texts.filter((text) => /[$`\n]/u.test(text));
  expect(marked.filter(isReadAlike).length).toBeGreaterThan(marked.length / 2);
});
