import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Marks as wide as a character, whose own width parts them from what stands beside them. */
const MARK = '，。；：？！、（）「」《》';
/** A single space or end of a line between two Chinese characters or quotation marks, or beside a wide mark. */
const GAP = new RegExp(
  `(?<=[\\p{Script=Han}“”])[ \\n](?=[\\p{Script=Han}“”])|(?<=[${MARK}])[ \\n]|[ \\n](?=[${MARK}])`,
  'gu',
);

/**
 * A remark plugin: the end of a line within Chinese is not shown, nor is the space that a folded line of YAML leaves
 * there. Browsers make a space of it, which Chinese does not have. Formulas, code and Latin words keep theirs.
 */
export function joinChineseLines(): (tree: Root) => void {
  return (tree) =>
    visit(tree, 'text', (node, index, parent) => {
      const siblings = parent?.children ?? [];
      // What stands beside the text in the paragraph decides, too: a line may end where a word in bold begins.
      const before = lastOf(siblings[(index ?? 0) - 1]);
      const after = firstOf(siblings[(index ?? 0) + 1]);
      const whole = `${before}${node.value}${after}`.replaceAll(GAP, '');
      node.value = whole.slice(before.length, whole.length - after.length);
    });
}

function lastOf(node: Nodes | undefined): string {
  if (!node) return '';
  if ('children' in node) return lastOf(node.children.at(-1));
  return node.type === 'text' ? besides(node.value.at(-1)) : OTHER;
}

function firstOf(node: Nodes | undefined): string {
  if (!node) return '';
  if ('children' in node) return firstOf(node.children[0]);
  return node.type === 'text' ? besides(node.value[0]) : OTHER;
}

/** Whatever is no Chinese text. */
const OTHER = '.';

/** The character, where it is no gap itself. */
function besides(character: string | undefined): string {
  return character === undefined || /\s/u.test(character) ? OTHER : character;
}
