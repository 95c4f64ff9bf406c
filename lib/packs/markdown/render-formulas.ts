import katex from 'katex';
import { escapeHtml } from './escape-html.ts';
import { FORMULA_LIMITS } from './formula-limits.ts';
import type { HtmlTree } from './html-tree.ts';

/**
 * A rehype plugin: the formulas that remark-math has found become KaTeX’s HTML and MathML, one that does not parse its
 * source in red. What KaTeX writes goes into the page as it is: to parse it only to write it again would take ten times as
 * long as to make it.
 */
export function renderFormulas(): (tree: unknown) => void {
  return (tree) => visit(tree as HtmlTree);
}

function visit(node: HtmlTree): void {
  if (!node.children) return;
  node.children = node.children.map((child) => {
    const code = child.tagName === 'pre' ? child.children?.[0] : child;
    const display = displayOf(code ?? child, child.tagName === 'pre');
    if (code && display !== null) return { type: 'raw', value: formulaHtml(textOf(code), display) };
    visit(child);
    return child;
  });
}

/** Whether a formula stands by itself; null for what is no formula. */
function displayOf({ tagName, properties }: HtmlTree, isBlock: boolean): boolean | null {
  const classes = tagName === 'code' && Array.isArray(properties?.className) ? properties.className : [];
  if (classes.includes('math-display')) return true;
  if (classes.includes('math-inline')) return false;
  return classes.includes('language-math') ? isBlock : null;
}

function formulaHtml(source: string, displayMode: boolean): string {
  const key = `${displayMode}/${source}`;
  let html = made.get(key);
  if (html === undefined) {
    html = freshHtml(source, displayMode);
    if (made.size >= LARGEST) made.clear();
    made.set(key, html);
  }
  return html;
}

function freshHtml(source: string, displayMode: boolean): string {
  try {
    return katex.renderToString(source, {
      ...FORMULA_LIMITS,
      displayMode,
      output: 'htmlAndMathml',
      strict: 'ignore',
      throwOnError: false,
    });
  } catch {
    // The check of the packs has named it; a page must not fail for it.
    return `<code>${escapeHtml(source)}</code>`;
  }
}

/** The same formula stands in a text and in its translation. */
const made = new Map<string, string>();
const LARGEST = 20_000;

function textOf(node: HtmlTree): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
