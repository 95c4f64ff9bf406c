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

  it('shows no space that a folded line of YAML left within Chinese, and keeps those beside Latin and formulas', () => {
    expect(renderMarkdown('反向传播也就 不只是除以， 而是')).toBe('<p>反向传播也就不只是除以，而是</p>');
    expect(renderMarkdown('这是 **粗体** 的字')).toBe('<p>这是<strong>粗体</strong>的字</p>');
    expect(renderMarkdown('用 Adam 训练')).toBe('<p>用 Adam 训练</p>');
    expect(renderMarkdown('令 $x$ 为')).toMatch(/^<p>令 <span.*<\/span> 为<\/p>$/su);
    expect(renderMarkdown('设， $x$ 为')).toMatch(/^<p>设，<span/u);
    expect(renderMarkdown('He said “yes” and “no” again')).toBe('<p>He said “yes” and “no” again</p>');
  });

  it('keeps a formula in one line with the marks beside it', () => {
    for (const [text, after] of [
      ['Take $x$, then', ','],
      ['取 $x$。然后', '。'],
      ['the $k$-nearest one', '-nearest'],
    ] as const) {
      expect(renderMarkdown(text)).toMatch(
        new RegExp(`<span class="formula-marks"><span class="katex">.*</span>${after}</span>`, 'su'),
      );
    }
    expect(renderMarkdown('as above ($x$) and')).toMatch(/above <span class="formula-marks">\(<span class="katex">/u);
    expect(renderMarkdown('Take $x$ then')).not.toContain('formula-marks');
  });

  it('lets no line end within the brackets of a formula', () => {
    const parts = (text: string): readonly string[] =>
      renderMarkdown(text)
        .split('aria-hidden="true">')[1]!
        .split(/<span class="formula-whole">/u);
    // y = | f(x + 1) | + 2: what stands in brackets is one part.
    const [before, whole] = parts('$y = f(x + 1) + 2 + a + b + c$');
    expect(before!.match(/class="base"/gu)).toHaveLength(1);
    expect(whole).toMatch(/^<span class="base">.*\(.*<span class="base">.*\)/su);
    expect(parts('$y = x + a + b + c + d + e + f$')).toHaveLength(1);
    expect(parts('$y = x + 1$')).toHaveLength(2);
    expect(parts(String.raw`$y = \left(x + a + b + c + d + e\right)$`)).toHaveLength(1);
    // Two brackets that close together are one span: the part ends with them, and what follows is free again.
    const END =
      /\)\)<\/span><span class="mspace"[^>]*><\/span><span class="m(?:rel|bin)">.<\/span><span class="mspace"[^>]*><\/span><\/span><\/span><span class="base">/u;
    expect(parts(String.raw`$f(a + g(b + c)) = d + e + f + h + i$`)[1]).toMatch(END);
    expect(parts(String.raw`$(a + (b + c)) + d + e + f + h + i + j$`)[1]).toMatch(END);
  });

  it('gives each equation of a displayed formula a line of its own', () => {
    const count = (text: string): number => renderMarkdown(`$$\n${text}\n$$`).match(/class="katex-display"/gu)!.length;
    expect(count(String.raw`a = b, \qquad c = d .`)).toBe(2);
    expect(count(String.raw`a = \left(b, \qquad c\right)`)).toBe(1);
    expect(count(String.raw`\begin{cases} a, \qquad b \end{cases}`)).toBe(1);
    expect(count('a = b')).toBe(1);
  });

  it('keeps links to the web', () => {
    expect(renderMarkdown('[paper](https://arxiv.org/abs/1502.03167)')).toContain(
      '<a href="https://arxiv.org/abs/1502.03167">',
    );
  });

  it('turns formulas into HTML for the eye and MathML for the ear', () => {
    const html = renderMarkdown('It is $\\sqrt{x}$:\n\n$$\ny = x^2\n$$');
    expect(html).toContain('<msqrt>');
    expect(html).not.toMatch(/annotation|1998/u);
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
