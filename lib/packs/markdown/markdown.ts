import type { LRUCache } from 'lru-cache';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { escapeHtml } from './escape-html.ts';
import { glueMarks } from './glue-marks.ts';
import { highlightCode, highlightedTree } from './highlight.ts';
import { htmlCache } from './html-cache.ts';
import { joinChineseLines } from './join-chinese-lines.ts';
import { markClozes } from './mark-clozes.ts';
import { renderFormulas } from './render-formulas.ts';

/**
 * Markdown of a pack → HTML that is safe to show. Raw HTML is dropped; after the cleaning come formulas (KaTeX, HTML and MathML)
 * and code in colours (`<span class="token-…">`). A formula that does not parse is shown in red, never thrown. Remembers what
 * it has made. Never throws: a text that cannot be made is shown as it was written, and the check of the packs names it.
 */
export function renderMarkdown(text: string): string {
  return remembered('blocks', text, (markdown) => {
    try {
      return String(processor.processSync(markdown));
    } catch {
      return `<pre>${escapeHtml(markdown)}</pre>`;
    }
  });
}

/** The same for a text of one paragraph that is to stand inside a line or a button: without the `<p>` around it. */
export function renderInline(text: string): string {
  return remembered('lines', text, (markdown) => {
    const html = renderMarkdown(markdown).trim();
    const isParagraph = html.startsWith('<p>') && html.endsWith('</p>') && html.lastIndexOf('<p>') === 0;
    return isParagraph ? html.slice('<p>'.length, -'</p>'.length) : html;
  });
}

/** A program as the HTML of its lines, in colours as in Markdown. */
export function renderCode(program: string, language: 'ts'): readonly string[] {
  const html = remembered('programs', program, (text) => stringifier.stringify(highlightedTree(text, language)));
  return html.split('\n').slice(0, -1);
}

const schema: typeof defaultSchema = {
  ...defaultSchema,
  // The names that remark-math and mark-clozes give to what comes after the cleaning.
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-[\w-]+$/u, 'math-inline', 'math-display']],
    mark: [['className', 'cloze-hidden', 'cloze-shown']],
  },
  // Pictures are drawn from data; an image from elsewhere would tell elsewhere who studies what.
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => name !== 'img'), 'mark'],
  protocols: { ...defaultSchema.protocols, href: ['http', 'https'] },
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(joinChineseLines)
  .use(markClozes)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(renderFormulas)
  .use(glueMarks)
  .use(highlightCode)
  // The tree has raw HTML from `renderFormulas` only: what a text had is gone.
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

const stringifier = unified().use(rehypeStringify).freeze();

/** HTML that was made, by what it was made for, each under its text. */
export type MadeHtml = Readonly<Record<keyof Stores, readonly (readonly [text: string, html: string])[]>>;

/** What this process knows, and how many texts it had to make HTML of itself. */
export function madeHtml(): { readonly html: MadeHtml; readonly made: number } {
  const { blocks, lines, programs } = made.stores;
  return { html: { blocks: [...blocks], lines: [...lines], programs: [...programs] }, made: made.count };
}

/** Knows what another process has made, with this very code: from then on it is as good as made here. */
export function takeMadeHtml(html: MadeHtml): void {
  for (const [name, store] of Object.entries(made.stores)) {
    for (const [text, of] of html[name as keyof Stores]) if (!store.has(text)) store.set(text, of);
  }
}

/** Kept on `globalThis`: a bundler puts a copy of this module into every entry of the server, and each would begin anew. */
type Made = { readonly stores: Stores; count: number };
type Stores = Readonly<Record<'blocks' | 'lines' | 'programs', LRUCache<string, string>>>;
const made: Made = ((globalThis as { gradusMarkdown?: Made }).gradusMarkdown ??= {
  // Numeric cards make new texts for ever.
  stores: { blocks: htmlCache(24_000_000), lines: htmlCache(4_000_000), programs: htmlCache(4_000_000) },
  count: 0,
});

function remembered(of: keyof Stores, text: string, make: (text: string) => string): string {
  const store = made.stores[of];
  const known = store.get(text);
  if (known !== undefined) return known;
  const html = make(text);
  store.set(text, html);
  made.count += 1;
  return html;
}
