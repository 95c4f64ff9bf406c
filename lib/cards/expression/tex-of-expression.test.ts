import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { EXPRESSION_FUNCTIONS } from './expression-functions.ts';
import { parseExpression } from './expression.ts';
import { texOfExpression } from './tex-of-expression.ts';

const NAMES = ['x', 'y', 'z', 'gamma', 'γ', 'x_1', 'target', 'm', 'k'];

function texOf(text: string): string {
  const read = parseExpression(text, NAMES, ['z', 'm']);
  if (!read.ok) throw new Error(`${text}: ${read.problem.key}`);
  return texOfExpression(read.value);
}

describe('a formula in TeX', () => {
  it.each([
    ['2x', '2 \\, x'],
    ['2*3', '2 \\cdot 3'],
    ['x*(y + 1)', 'x \\, \\left(y + 1\\right)'],
    ['x - (y - 1)', 'x - \\left(y - 1\\right)'],
    ['x - y - 1', 'x - y - 1'],
    ['(x + 1)/y^2', '\\frac{x + 1}{y^{2}}'],
    ['(x/y)^2', '\\left(\\frac{x}{y}\\right)^{2}'],
    ['(x^y)^2', '\\left(x^{y}\\right)^{2}'],
    ['-x^2', '-x^{2}'],
    ['(-x)^2', '\\left(-x\\right)^{2}'],
    ['-(x + y)', '-\\left(x + y\\right)'],
    ['sqrt(x) + abs(y)', '\\sqrt{x} + \\left|y\\right|'],
    ['gamma*x_1*target', '\\gamma \\, x_{\\mathrm{1}} \\, \\mathrm{target}'],
    ['z[k] + m[1][k]', '{z}_{k} + {m}_{1,k}'],
    ['sum(j, 1, 3, z[j] + 1)', '\\sum_{j=1}^{3} \\left({z}_{j} + 1\\right)'],
    ['floor(x) + softmax(z)[k]', '\\left\\lfloor x \\right\\rfloor + {\\operatorname{softmax}\\left(z\\right)}_{k}'],
    ['not (x >= 1 and y < 2)', '\\lnot \\left(x \\ge 1 \\land y < 2\\right)'],
    ['1e-9x', '1 \\cdot 10^{-9} \\, x'],
  ])('%s', (text, tex) => {
    expect(texOf(text)).toBe(tex);
  });

  it('is TeX that KaTeX can set, whatever is typed', () => {
    const calls = [...EXPRESSION_FUNCTIONS].map(([name, { least }]) => `${name}(${Array(least).fill('x').join(', ')})`);
    const pieces = [...NAMES, ...calls, '2', '1e30', '[1, 2]', 'if(x > 1, y, 0)', 'prod(i, 1, k, z[i])', 'pi', 'e'];
    const piece = fc.constantFrom(...pieces);
    const sign = fc.constantFrom('+', '-', '*', '/', '^', '<', '<=', '!=', ' and ', ' or ');
    fc.assert(
      fc.property(fc.tuple(piece, piece, piece), fc.tuple(sign, sign), ([a, b, c], [first, second]) => {
        for (const text of [`(${a}${first}${b})${second}${c}`, `-(${a})${first}(${b}${second}${c})`]) {
          const read = parseExpression(text, NAMES, ['z', 'm']);
          if (!read.ok) continue;
          const html = katex.renderToString(texOfExpression(read.value), { throwOnError: true, strict: 'error' });
          expect(html).toContain('katex');
        }
      }),
      { numRuns: 300 },
    );
  });
});
