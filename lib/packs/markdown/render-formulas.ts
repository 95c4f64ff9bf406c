import type { Element, Root } from 'hast';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';
import { equationsOf } from './equations-of.ts';
import { escapeHtml } from './escape-html.ts';
import { FORMULA_LIMITS } from './formula-limits.ts';
import { htmlCache } from './html-cache.ts';
import { textOf } from './text-of.ts';
import { wholeBrackets } from './whole-brackets.ts';

/** How the HTML of a formula within a line begins. */
export const INLINE_FORMULA = '<span class="katex">';

/**
 * A rehype plugin: the formulas that remark-math has found become KaTeX’s HTML and MathML, one that does not parse its
 * source in red; each equation of a displayed one has a line of its own. What KaTeX writes goes into the page as it is: to parse it only to write it again would take ten times as
 * long as to make it.
 */
export function renderFormulas(): (tree: Root) => void {
  return (tree) =>
    visit(tree, 'element', (node, index, parent) => {
      const isBlock = node.tagName === 'pre';
      const code = isBlock ? node.children[0] : node;
      if (!parent || index === undefined || code?.type !== 'element') return undefined;
      const display = displayOf(code, isBlock);
      if (display === null) return undefined;
      const equations = display ? equationsOf(textOf(code)) : [textOf(code)];
      const value = equations.map((equation) => formulaHtml(equation, display)).join('');
      parent.children[index] = { type: 'raw', value };
      return SKIP;
    });
}

/** Whether a formula stands by itself; null for what is no formula. */
function displayOf({ tagName, properties }: Element, isBlock: boolean): boolean | null {
  const classes = tagName === 'code' && Array.isArray(properties.className) ? properties.className : [];
  if (classes.includes('math-display')) return true;
  if (classes.includes('math-inline')) return false;
  return classes.includes('language-math') ? isBlock : null;
}

function formulaHtml(source: string, displayMode: boolean): string {
  const key = `${displayMode}/${source}`;
  let html = made.get(key);
  if (html === undefined) {
    html = freshHtml(source, displayMode);
    made.set(key, html);
  }
  return html;
}

function freshHtml(source: string, displayMode: boolean): string {
  try {
    const html = katex.renderToString(source, {
      ...FORMULA_LIMITS,
      displayMode,
      output: 'htmlAndMathml',
      strict: 'ignore',
      throwOnError: false,
    });
    return wholeBrackets(withoutSource(html));
  } catch {
    // The check of the packs has named it; a page must not fail for it.
    return `<code>${escapeHtml(source)}</code>`;
  }
}

/**
 * The formula’s own TeX, which nothing shows or reads, and the name space, which HTML’s parser gives by itself, would be a
 * fifth of what a page of formulas weighs.
 */
function withoutSource(html: string): string {
  return html
    .replace(/<annotation encoding="application\/x-tex">[^<]*<\/annotation>/gu, '')
    .replace(' xmlns="http://www.w3.org/1998/Math/MathML"', '');
}

/** The same formula stands in a text and in its translation. */
const made = htmlCache(8_000_000);
