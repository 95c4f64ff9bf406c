import { describe, expect, it } from 'vitest';
import { renderInline, renderMarkdown } from './markdown.ts';

describe('Markdown from a pack', () => {
  it.each([
    ['<script>alert(1)</script>'],
    ['a <img src=x onerror="alert(1)"> b'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt&#58;alert(1))'],
    ['[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['![x](https://example.org/spy.png)'],
    ['<iframe src="https://example.org"></iframe>'],
    ['<style>*{display:none}</style>'],
    ['<svg onload=alert(1)></svg>'],
    ['$\\href{javascript:alert(1)}{x}$'],
    ['$\\includegraphics{https://example.org/spy.png}$'],
    ['$\\htmlStyle{position:fixed}{x}$'],
    ['```ts"><script>alert(1)</script>\nx\n```'],
    ['[x](cloze:hidden" onclick="alert(1))'],
  ])('lets nothing through that runs, loads or restyles: %s', (text) => {
    const html = renderMarkdown(text);
    expect(html).not.toMatch(/<(script|img|iframe|style|svg|object|embed|form)\b/iu);
    // Inside a tag; the words may well be shown as text.
    expect(html).not.toMatch(/<[^>]*\s(on\w+|srcset|src)\s*=/iu);
    expect(html).not.toMatch(/(href|src|action)\s*=\s*["']?\s*(javascript|data|vbscript)/iu);
    expect(html).not.toMatch(/<[^>]*position:\s*fixed/iu);
  });

  it('shows no gap where a line of Chinese ends in the source, and one where a line of English does', () => {
    expect(renderMarkdown('反向传播也就\n不只是除以，\n而是')).toBe('<p>反向传播也就不只是除以，而是</p>');
    expect(renderMarkdown('用 Adam\n训练')).toBe('<p>用 Adam\n训练</p>');
    expect(renderMarkdown('one\ntwo')).toBe('<p>one\ntwo</p>');
    expect(renderMarkdown('```\n第一行\n第二行\n```')).toContain('第一行\n第二行');
  });

  it('keeps links to the web', () => {
    expect(renderMarkdown('[paper](https://arxiv.org/abs/1502.03167)')).toContain(
      '<a href="https://arxiv.org/abs/1502.03167">',
    );
  });

  it('turns formulas into HTML for the eye and MathML for the ear', () => {
    const html = renderMarkdown('It is $\\sqrt{x}$:\n\n$$\ny = x^2\n$$');
    expect(html).toContain('<msqrt>');
    expect(html).toContain('class="katex-html" aria-hidden="true"');
    expect(html).toContain('katex-display');
  });

  it('lets no formula bring HTML or a link of its own', () => {
    const html = renderMarkdown(String.raw`$<script>$ and $\href{javascript:alert(1)}{x}$ and $\text{<b>}$ and $"&$`);
    expect(html).not.toMatch(/<script|<b>|<a\b|href=/u);
    expect(html).toContain('&lt;');
  });

  it('shows a broken formula instead of throwing', () => {
    expect(renderMarkdown('$\\frac{1}$')).toContain('katex-error');
  });

  it('colours TypeScript and Python by class, and leaves other code alone', () => {
    expect(renderMarkdown('```ts\nconst y = 1;\n```')).toContain('<span class="token-keyword">const</span>');
    expect(renderMarkdown('```python\nimport torch\n```')).toContain('<span class="token-keyword">import</span>');
    expect(renderMarkdown('```text\nconst y = 1;\n```')).toContain('const y = 1;');
    expect(renderMarkdown('```ts\nconst y = 1;\n```')).not.toContain('style=');
  });

  it('escapes code', () => {
    expect(renderMarkdown('```ts\nconst a = "<b>" & 1;\n```')).not.toContain('<b>');
    expect(renderMarkdown('`<b>`')).toBe('<p><code>&#x3C;b></code></p>');
  });

  it('marks the parts of a cloze', () => {
    expect(renderMarkdown('It is [two](cloze:shown).')).toBe('<p>It is <mark class="cloze-shown">two</mark>.</p>');
  });

  it('takes the paragraph away from a text that stands in a line, and only there', () => {
    expect(renderInline('one *word*')).toBe('one <em>word</em>');
    expect(renderInline('one\n\ntwo')).toBe('<p>one</p>\n<p>two</p>');
    expect(renderInline('- a')).toContain('<ul>');
  });
});
