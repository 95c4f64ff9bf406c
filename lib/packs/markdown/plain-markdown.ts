import type { Nodes, Paragraph, PhrasingContent } from 'mdast';

/**
 * The tree of a text in which nothing is marked but formulas and code inside a line, as most texts of cards are; null for any
 * other. It is that of the parser, which takes fifty times as long, but for lines and columns.
 */
export function plainMarkdown(text: string): Nodes | null {
  if (UNCLEAR.test(text) || MARKED.test(text.replaceAll(SPAN, 'x'))) return null;
  const children: Paragraph[] = [];
  for (const { 0: paragraph, index } of text.matchAll(PARAGRAPH))
    children.push({ type: 'paragraph', children: phrasesOf(paragraph, index), position: placed(index, paragraph) });
  return { type: 'root', children, position: placed(0, text) };
}

/** A formula or code, whichever begins first; neither holds a line’s end. */
const SPAN = /(?<![$`])(?:\$(?<tex>[^$\n]+)\$|`(?<code>[^`\n]+)`)(?![$`])/gu;
/** What begins a list, a heading, a table, a quotation or code, and what the parser takes off a text. */
const UNCLEAR = /^[\s\-+=:>]|^\d+[.)]|[ \t]$|[\r\t\0\uFEFF]|\$\$|``/mu;
const MARKED = /[\\`*_[\]<>$&~|#@]|\/\/|www/iu;
const PARAGRAPH = /[^\n]+(?:\n[^\n]+)*/gu;

function phrasesOf(paragraph: string, start: number): PhrasingContent[] {
  const phrases: PhrasingContent[] = [];
  let at = 0;
  const addText = (end: number): void => {
    const value = paragraph.slice(at, end);
    if (value !== '') phrases.push({ type: 'text', value, position: placed(start + at, value) });
  };
  for (const { 0: span, index, groups } of paragraph.matchAll(SPAN)) {
    addText(index);
    const position = placed(start + index, span);
    if (groups?.['tex'] === undefined) phrases.push({ type: 'inlineCode', value: inside(span), position });
    else phrases.push({ type: 'inlineMath', value: inside(span), position });
    at = index + span.length;
  }
  addText(paragraph.length);
  return phrases;
}

/** Without the marks, and without the space that parts them from what begins or ends with a mark. */
function inside(span: string): string {
  const value = span.slice(1, -1);
  return value.startsWith(' ') && value.endsWith(' ') && value.trim() !== '' ? value.slice(1, -1) : value;
}

function placed(offset: number, text: string) {
  const at = (place: number) => ({ line: 1, column: 1, offset: place });
  return { start: at(offset), end: at(offset + text.length) };
}
