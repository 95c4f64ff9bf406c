import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A remark plugin: links to `cloze:hidden` and `cloze:shown` become `<mark class="cloze-…">`. */
export function markClozes(): (tree: Root) => void {
  return (tree) =>
    visit(tree, 'link', (node) => {
      const side = /^cloze:(hidden|shown)$/u.exec(node.url)?.[1];
      // `data` tells remark-rehype which element to make of the node.
      if (side) node.data = { hName: 'mark', hProperties: { className: [`cloze-${side}`], href: undefined } };
    });
}
