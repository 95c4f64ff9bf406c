import katex from 'katex';
import { LRUCache } from 'lru-cache';
import { FORMULA_LIMITS } from '#lib/packs/markdown/formula-limits.ts';
import { sourceOf } from '#lib/packs/markdown/markdown-tree.ts';
import type { MarkdownNode } from '#lib/packs/markdown/markdown-tree.ts';
import type { Finding } from '#lib/packs/format/problem.ts';

/** A finding at `offset` of a text. */
export type TextFinding = { readonly finding: Finding; readonly offset: number };

/** What is wrong with the Markdown of a text: formulas that do not parse, HTML, marks that came out as plain characters. */
export function checkMarkdown(text: string, nodes: readonly MarkdownNode[]): TextFinding[] {
  return nodes.flatMap((node) => {
    const { text: source, start } = sourceOf(text, node);
    if (node.type === 'inlineMath' || node.type === 'math') return checkTex(node, source, start);
    if (node.type === 'text') return checkLeftovers(source, start);
    if (node.type === 'html') {
      const what = `HTML is not let through: ${firstLine(source)}`;
      return [notLetThrough(what, 'write Markdown, or put it in `code`', start)];
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      const fix = 'draw it from data: a figure card, or the figure of a concept';
      return [notLetThrough('images are not let through', fix, start)];
    }
    return [];
  });
}

function notLetThrough(what: string, fix: string, offset: number): TextFinding {
  return { finding: { code: 'raw-html', what, fix }, offset };
}

type Formula = Extract<MarkdownNode, { readonly type: 'inlineMath' | 'math' }>;

function checkTex(node: Formula, source: string, start: number): TextFinding[] {
  const tex = node.value;
  const barred = /\\(href|url|includegraphics|html[A-Z]\w*)/u.exec(tex);
  if (barred) {
    const what = `${barred[0]} is not let through in formulas`;
    const at = start + Math.max(source.indexOf(barred[0]), 0);
    return [{ finding: { code: 'tex', what, fix: 'write a Markdown link, or plain TeX' }, offset: at }];
  }
  const flaw = flawOfTex(tex, node.type === 'math');
  if (!flaw) return [];
  const inside = Math.max(source.indexOf(tex), 0) + flaw.position;
  const what = `the formula ${firstLine(source)} is broken: ${flaw.message}`;
  return [{ finding: { code: 'tex', what, fix: 'correct the TeX' }, offset: start + Math.min(inside, source.length) }];
}

type TexFlaw = { readonly message: string; readonly position: number };

/** The same formula stands in a text, in its translation, and in all that a card shows of both. */
const known = new LRUCache<string, { readonly flaw: TexFlaw | null }>({ max: 5_000 });

function flawOfTex(tex: string, displayMode: boolean): TexFlaw | null {
  const key = `${displayMode}/${tex}`;
  const before = known.get(key);
  if (before) return before.flaw;
  let flaw: TexFlaw | null = null;
  try {
    katex.renderToString(tex, { ...FORMULA_LIMITS, displayMode, throwOnError: true, strict: 'error' });
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const position = Number.isFinite(error.position) ? error.position : 0;
    flaw = { message: error.rawMessage || error.message, position };
  }
  known.set(key, { flaw });
  return flaw;
}

// What is still `$` or `**` after parsing is a mark that found no partner.
function checkLeftovers(source: string, start: number): TextFinding[] {
  const found: TextFinding[] = [];
  const dollar = /(?<!\\)\$/u.exec(source);
  if (dollar) {
    const fix = String.raw`close the formula with another $, or write \$ for the sign itself`;
    found.push({ finding: { code: 'tex', what: 'a $ without its partner', fix }, offset: start + dollar.index });
  }
  const stars = /(?<!\\)\*\*/u.exec(source);
  if (stars) {
    const what = 'a ** that marks nothing: next to Chinese characters and punctuation Markdown may not see it';
    const fix = 'move the punctuation out of the emphasis, or leave a space';
    found.push({ finding: { code: 'emphasis', what, fix }, offset: start + stars.index });
  }
  return found;
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
