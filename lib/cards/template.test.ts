import { describe, expect, it } from 'vitest';
import { fillTemplate, formatNumber, placeholdersOf } from './template.ts';

describe('a template', () => {
  it('puts in numbers, with fixed decimals where they are asked for', () => {
    expect(fillTemplate('{{a}} {{ a:2 }} {{b:0}} {{c}}', { a: 1 / 3, b: 2.5 })).toBe('0.333333 0.33 3 {{c}}');
  });

  it('lists its names once', () => {
    expect(placeholdersOf('{{a}} {{b:2}} {{a:1}} {b}')).toEqual(['a', 'b']);
  });

  it('writes numbers as people do', () => {
    const written: readonly (readonly [number, string])[] = [
      [0.1 + 0.2, '0.3'],
      [3_211_264, '3,211,264'],
      [138_357_544 + 1e-6, '138,357,544'],
      [-16_384, '-16,384'],
      [1024, '1024'],
      [3_211_264.5, '3,211,264.5'],
      [123.456_789, '123.457'],
      [-0, '0'],
      [1e-7, '0.0000001'],
      [2 ** 53, '9,007,199,254,740,992'],
      [1e21, '1,000,000,000,000,000,000,000'],
      [-2.5e-9, '-0.0000000025'],
    ];
    expect(written.map(([value]) => formatNumber(value))).toEqual(written.map(([, text]) => text));
    expect(formatNumber(-0.001, 2)).toBe('0.00');
    expect(formatNumber(12_345.678, 1)).toBe('12,345.7');
  });

  it('groups digits so that a formula stays a formula, and not at all in code', () => {
    const text = '{{n}}, $n = {{n}}$, `n = {{n}}`, $$x_{{{n}}}$$, costs \\$5';
    expect(fillTemplate(text, { n: 65_536 })).toBe('65,536, $n = 65{,}536$, `n = 65536`, $$x_{65{,}536}$$, costs \\$5');
  });

  it('is not misled by a dollar or a backtick that is escaped', () => {
    expect(fillTemplate(String.raw`\$5 of {{n}}, \` {{n}} $n$`, { n: 65_536 })).toBe(
      String.raw`\$5 of 65,536, \` 65,536 $n$`,
    );
  });

  it('writes a list in brackets, and a name in the language of the text', () => {
    const names = { a: { en: 'left', zh: '左' } };
    expect(
      fillTemplate(
        '{{x}} {{x:1}} {{a}}',
        {
          x: [
            [1, 2],
            [3, 4],
          ],
          a: 1,
        },
        names,
        'zh',
      ),
    ).toBe('[[1, 2], [3, 4]] [[1.0, 2.0], [3.0, 4.0]] 左');
  });
});
