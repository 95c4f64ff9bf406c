import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { derivedId } from './derived-id.ts';

test('what is derived is a UUID, always the same, and another one for another name', () => {
  fc.assert(
    fc.property(fc.uuid({ version: [1, 4, 5, 7, 8] }), fc.string(), fc.string(), (source, name, other) => {
      expect(z.uuid().safeParse(derivedId(source, name)).success).toBe(true);
      expect(derivedId(source, name)).toBe(derivedId(source, name));
      if (name !== other) expect(derivedId(source, name)).not.toBe(derivedId(source, other));
    }),
  );
});

test('it is the UUID of version 5 of its source and its name (the example of RFC 9562, A.4)', () => {
  const namespaceOfDns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(derivedId(namespaceOfDns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('ids in a row, each derived for many cards, never meet', () => {
  const found = new Set<string>();
  for (let number = 0; number < 200; number += 1) {
    const source = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    for (let card = 0; card < 50; card += 1) found.add(derivedId(source, `pack/concept-${card}`));
  }
  expect(found.size).toBe(200 * 50);
});
