import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReadAlike } from '#tests/support/read-alike.ts';

test('what it reads, it reads as the parser does: random texts of all that can mark', () => {
  const bits = [
    'a',
    'b ',
    ' ',
    '\n',
    '\n\n',
    '$',
    '$',
    '`',
    '`',
    '*',
    '_',
    '#',
    '-',
    '+',
    '=',
    '1.',
    '2)',
    '>',
    '|',
    ':',
    '\\',
    '~',
  ].concat([
    '$x_1$',
    '`y`',
    '$ z $',
    '` w `',
    'www.',
    'http://',
    '@',
    '&lt;',
    '[c](d)',
    '{{n}}',
    '，',
    '。',
    '  \n',
    '\t',
    '!',
  ]);
  const texts = fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(''));
  let read = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (isReadAlike(text)) read += 1;
    }),
    { numRuns: 5_000, seed: 1 },
  );
  expect(read).toBeGreaterThan(200);
});
