import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { derivedUuid } from './derived-uuid.ts';

test('what is derived is a UUID, always the same, and another one for another name', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string(), fc.string(), (uuid, name, other) => {
      expect(z.uuid().safeParse(derivedUuid(uuid, name)).success).toBe(true);
      expect(derivedUuid(uuid, name)).toBe(derivedUuid(uuid, name));
      if (name !== other) expect(derivedUuid(uuid, name)).not.toBe(derivedUuid(uuid, other));
    }),
  );
});

test('ids in a row, each derived for many cards, never meet', () => {
  const found = new Set<string>();
  for (let number = 0; number < 200; number += 1) {
    const uuid = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    for (let card = 0; card < 50; card += 1) found.add(derivedUuid(uuid, `pack/concept-${card}`));
  }
  expect(found.size).toBe(200 * 50);
});
