import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** What an element says, without its tags. */
export function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text;
}
