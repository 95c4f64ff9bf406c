import { expect, it } from 'vitest';
import { plainLine } from './plain-line.ts';

it.each([
  ['Write **GELU** with `erf`.', 'Write GELU with erf.'],
  [String.raw`What is $\frac{\partial L}{\partial x_1}$?`, 'What is ∂L/∂x₁?'],
  [String.raw`$\sqrt{\hat{v}} + \varepsilon$ or $\sqrt{\hat v+\varepsilon}$`, '√v̂ + ε or √(v̂+ε)'],
  [String.raw`$\frac{a+b}{2}$, $x^2$, $x^{10}$, $\sigma(x) \le 1$`, '(a+b)/2, x², x^10, σ(x) ≤ 1'],
  [String.raw`$\operatorname{softmax}(z)_i$ and $\mathbb{R}^n$`, 'softmax(z)_i and Rⁿ'],
  ['A layer with {{n}} units keeps $ {{n:2}} $ values.', 'A layer with … units keeps … values.'],
  ['It is [hidden](cloze:hidden) here.', 'It is hidden here.'],
  ['The first\nparagraph.\n\nThe second.', 'The first paragraph.'],
  ['  \n\n', ''],
])('%j reads %j', (written, plain) => {
  expect(plainLine(written)).toBe(plain);
});

it('is cut where it is too long, between characters and never within one', () => {
  expect(plainLine('𝛼𝛽𝛾𝛿', 3)).toBe('𝛼𝛽…');
  expect(plainLine('𝛼𝛽𝛾', 3)).toBe('𝛼𝛽𝛾');
  expect(plainLine('a '.repeat(100_000), 20)).toHaveLength(20);
});
