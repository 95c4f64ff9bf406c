import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['$\\frac{\\partial L}{\\partial w_1}$', '(∂L)/(∂w₁)'],
  ['The scores $\\ln {{a}}$ and `log_softmax`', 'The scores ln a and log_softmax'],
  ['$\\sigma(x)^2 \\le \\sqrt{d_k}$', 'σ(x)² ≤ √d_k'],
  ['# Title\n\n- **one** [link](/a)\n- two', 'Title one link two'],
  ['$$\n\\lVert x \\rVert_2\n$$', '‖x ‖₂'],
  ['$\\hat y$ and $\\mathrm{softmax}(z)$', 'ŷ and softmax(z)'],
  ['$h = \\max(0, x) \\times 2$', 'h = max(0, x) × 2'],
  ['a price of 5 $', 'a price of 5 $'],
  ['', ''],
])('%j says %j', (markdown, said) => {
  expect(plainText(markdown)).toBe(said);
});
