import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Where a line ends between two Chinese characters, or beside their punctuation. */
const BREAK_IN_CHINESE =
  /(?<=[\p{Script=Han}，。；：？！、（）「」“”])\n(?=[\p{Script=Han}，。；：？！、（）「」“”])/gu;

/** A remark plugin: the end of a line within Chinese is not shown. Browsers make a space of it, which Chinese does not have. */
export function joinChineseLines(): (tree: Root) => void {
  return (tree) =>
    visit(tree, 'text', (node) => {
      node.value = node.value.replaceAll(BREAK_IN_CHINESE, '');
    });
}
