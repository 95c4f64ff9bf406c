import { LRUCache } from 'lru-cache';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { plainMarkdown } from './plain-markdown.ts';

/** A node of a Markdown tree. */
export type MarkdownNode = Nodes;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

/** Reads Markdown with tables and formulas; any text is Markdown, so this cannot fail. */
export function parseMarkdown(text: string): MarkdownNode {
  // Most texts are one plain line, and parsing is slow.
  if (!MARKED.test(text))
    return {
      type: 'text',
      value: text,
      position: {
        start: { line: 1, column: 1, offset: 0 },
        end: { line: 1, column: text.length + 1, offset: text.length },
      },
    };
  const known = parsed.get(text);
  if (known) return known;
  const tree = plainMarkdown(text) ?? parser.parse(text);
  parsed.set(text, tree);
  return tree;
}

/** The checks of a text come one after the other, and each wants its tree; nobody changes it. */
const parsed = new LRUCache<string, MarkdownNode>({ max: 16 });

const MARKED = /[\n\\`*_{}[\]<>$&~|#@]|^\s|^[-+=]|^\d+[.)]|\/\/|www/u;

/** All nodes of a tree, in reading order. */
export function nodesOf(root: MarkdownNode): MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  visit(root, (node) => {
    nodes.push(node);
  });
  return nodes;
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
