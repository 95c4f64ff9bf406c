import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A node of a Markdown tree, as far as checks need it. */
export type MarkdownNode = {
  readonly type: string;
  readonly value?: string | undefined;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: Spot; readonly end: Spot } | undefined;
};

type Spot = { readonly offset?: number | undefined };

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

/** Reads Markdown with tables and formulas; any text is Markdown, so this cannot fail. */
export function parseMarkdown(text: string): MarkdownNode {
  // Most texts are one plain line, and parsing is slow.
  if (!MARKED.test(text))
    return { type: 'text', value: text, position: { start: { offset: 0 }, end: { offset: text.length } } };
  return parser.parse(text);
}

const MARKED = /[\n\\`*_{}[\]<>$&~|#@]|^\s|^[-+=]|^\d+[.)]|\/\/|www/u;

/** All nodes of a tree, in reading order. */
export function nodesOf(root: MarkdownNode): MarkdownNode[] {
  return [root, ...(root.children ?? []).flatMap(nodesOf)];
}

/** A piece of a text, and where it stands. */
export type Piece = { readonly text: string; readonly start: number };

/** What a text says in words, without code and formulas. */
export function proseOf(text: string, nodes: readonly MarkdownNode[]): Piece[] {
  return nodes.filter((node) => node.type === 'text').map((node) => sourceOf(text, node));
}

/** A node as it was written. */
export function sourceOf(text: string, node: MarkdownNode): Piece {
  const start = node.position?.start.offset ?? 0;
  return { text: text.slice(start, node.position?.end.offset ?? start), start };
}
