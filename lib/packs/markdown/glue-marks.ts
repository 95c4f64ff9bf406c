import type { Element, Nodes, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { INLINE_FORMULA } from './render-formulas.ts';

/** What must not stand at the beginning of a line, after a formula; a hyphen begins the rest of the word. */
const MARKS_AFTER = /^(?:[,.;:!?)\]’”'"…，。；：？！、）」》〉]|-\p{L}*)+/u;
/** What must not stand at the end of a line, before one. */
const MARKS_BEFORE = /[([“‘（「《〈]+$/u;

/** A rehype plugin, after `renderFormulas`: an inline formula stays in one line with the marks beside it, in Chinese too. */
export function glueMarks(): (tree: Root) => void {
  return (tree) =>
    visit(tree, (node) => {
      if (node.type !== 'root' && node.type !== 'element') return undefined;
      if (node.type === 'element' && node.properties.className === GLUED) return SKIP;
      const { children } = node;
      for (let index = 0; index < children.length; index += 1) {
        if (!isInlineFormula(children[index]!)) continue;
        const marks = [cutEnd(children[index - 1]), cutStart(children[index + 1])] as const;
        if (marks.join('') === '') continue;
        const [before, after] = marks.map((value): Text[] => (value === '' ? [] : [{ type: 'text', value }]));
        const glued = [...before!, children[index]!, ...after!] as Element['children'];
        children[index] = { type: 'element', tagName: 'span', properties: { className: GLUED }, children: glued };
      }
      return undefined;
    });
}

const GLUED = ['formula-marks'];

function isInlineFormula(node: Nodes): boolean {
  return node.type === 'raw' && node.value.startsWith(INLINE_FORMULA);
}

function cutStart(node: Nodes | undefined): string {
  const marks = node?.type === 'text' ? (MARKS_AFTER.exec(node.value)?.[0] ?? '') : '';
  if (node?.type === 'text') node.value = node.value.slice(marks.length);
  return marks;
}

function cutEnd(node: Nodes | undefined): string {
  const marks = node?.type === 'text' ? (MARKS_BEFORE.exec(node.value)?.[0] ?? '') : '';
  if (node?.type === 'text') node.value = node.value.slice(0, node.value.length - marks.length);
  return marks;
}
