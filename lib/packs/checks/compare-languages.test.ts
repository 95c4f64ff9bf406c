import { describe, expect, it } from 'vitest';
import { compareLanguages } from './compare-languages.ts';

const found = (en: string, zh: string): string[] =>
  compareLanguages({ en, zh }).map(({ locale, finding, offset }) => `${locale} ${offset} ${finding.what}`);

describe('two languages say the same', () => {
  it.each([
    ['in words or digits', 'Two of the 3 layers, 12,000 times.', '3 层中的 2 层，1.2 万次。'],
    [
      'with other spaces, stops and words in a formula',
      'It is $x + 1 \\text{ if so}$.',
      '即 $x+1\\text{（若如此）}。$',
    ],
    ['with a number set as a formula or not', 'At most $0.5$ here.', '这里最多 0.5。'],
    ['with symbols in a row or one by one', 'By $\\gamma, \\beta$.', '用 $\\gamma$ 与 $\\beta$。'],
    ['with a symbol once more that a formula has', 'The scale is $\\sqrt d$.', '缩放用 $\\sqrt{d}$，$d$ 是维度。'],
    ['with comments of code in the language', '```ts\nlet x = 1; // one\n```', '```ts\nlet x = 1; // 一\n```'],
    ['a million in its own units', 'About 16.8 million.', '约 1680 万。'],
    ['a half in words', 'It halves, to 0.5.', '减半，即一半。'],
  ])('%s', (_, en, zh) => expect(found(en, zh)).toEqual([]));

  it.each([
    [
      'a formula',
      'Then $x^2$.',
      '然后 $x^3$。',
      ['en 5 the formula $x^2$ is not in', 'zh 3 the formula $x^3$ is not in'],
    ],
    ['a number', 'With 32 heads.', '有 64 个头。', ['en 5 the number 32', 'zh 2 the number 64']],
    ['code', 'Call `tf.add`.', '调用 `tf.sub`。', ['en 5 the code `tf.add`', 'zh 3 the code `tf.sub`']],
    [
      'the decimals of a drawn number',
      'It is {{a:2}}.',
      '即 {{a:3}}。',
      ['en 6 the placeholder {{a:2}}', 'zh 2 the pl'],
    ],
    ['a symbol of its own', 'The $n$ rows.', '这些行。', ['en 4 the formula $n$']],
    ['a part of a word', 'The $e$ of $\\beta$.', '$\\beta$ 的那个。', ['en 4 the formula $e$']],
  ])('or the difference is found at its place: %s', (_, en, zh, expected) => {
    expect(found(en, zh)).toEqual(expected.map((begin) => expect.stringContaining(begin) as string));
  });

  it('is asked about the same text once only, and never of one beyond a limit', () => {
    expect(found('$x$ and 1', '$x$ and 1')).toEqual([]);
    expect(found(`1 ${'word '.repeat(5000)}`, '二')).toEqual([]);
  });
});
