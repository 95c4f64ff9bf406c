import { expect } from 'vitest';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { nodesOf } from '#lib/packs/markdown/markdown-tree.ts';
import { plainMarkdown } from '#lib/packs/markdown/plain-markdown.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

/** Kind, text and place of each node. */
function outline(tree: Nodes): unknown {
  return nodesOf(tree).map((node) => [
    node.type,
    'value' in node ? node.value : null,
    node.position?.start.offset,
    node.position?.end.offset,
  ]);
}

/** Whether a text is read without the parser; fails where it is read otherwise than by the parser. */
export function isReadAlike(text: string): boolean {
  const plain = plainMarkdown(text);
  if (plain === null) return false;
  expect(outline(plain), JSON.stringify(text)).toEqual(outline(parser.parse(text)));
  return true;
}
