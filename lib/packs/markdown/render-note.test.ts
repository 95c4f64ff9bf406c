import { expect, it } from 'vitest';
import { renderNote } from './render-note.ts';

it('a note has emphasis, lists, code and formulas', () => {
  const html = renderNote('A **hinge**: $\\max(0, x)$\n\n- `relu`');
  expect(html).toContain('<strong>hinge</strong>');
  expect(html).toContain('katex');
  expect(html).toContain('<code>relu</code>');
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[here](javascript:alert(1))',
  '![a picture](https://elsewhere.example/who-reads.png)',
  '$\\href{javascript:alert(1)}{x}$',
  '<a href="x" onclick="alert(1)">x</a>',
])('nothing of %j can act, or tell elsewhere who reads it', (text) => {
  const html = renderNote(text) ?? '';
  expect(html).not.toMatch(/<script|<img|onerror|onclick|href="javascript|src=/iu);
});

it.each([
  ['deep', '>'.repeat(2_000)],
  ['full of marks', '*a*'.repeat(600)],
  ['one that defines macros', '$\\def\\a{xx}\\a$'],
  ['long', 'x'.repeat(20_001)],
])('a note that is %s is not made HTML of', (_what, text) => {
  expect(renderNote(text)).toBeNull();
});
