import type { TextFinding } from './check-markdown.ts';
import { nodesOf, parseMarkdown } from './markdown-tree.ts';

const HALF_WIDTH = /(?<=\p{Script=Han})[,;:?!()]|(?<=\p{Script=Han})\.(?![\p{L}\p{N}])|[,;:?!()](?=\p{Script=Han})/gu;
const NO_SPACE = /\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9%](?=\p{Script=Han})/gu;

/** Chinese typography outside code and formulas: full-width punctuation, a space between Chinese and Latin letters or digits. */
export function checkChinese(text: string): TextFinding[] {
  return proseOf(text).flatMap(({ prose, start }) => [
    ...[...prose.matchAll(HALF_WIDTH)].map((match): TextFinding => ({
      finding: {
        code: 'chinese-punctuation',
        what: `half-width “${match[0]}” beside Chinese characters`,
        fix: `write “${FULL_WIDTH[match[0]] ?? '。'}”`,
      },
      offset: start + match.index,
    })),
    ...[...prose.matchAll(NO_SPACE)].map((match): TextFinding => ({
      finding: {
        code: 'chinese-spacing',
        what: `no space in “${prose.slice(match.index, match.index + 2)}”`,
        fix: 'put a space between Chinese and Latin letters or digits',
      },
      offset: start + match.index,
    })),
  ]);
}

/** The running words of a Markdown text, without code and formulas, and where each piece stands. */
export function proseOf(text: string): { readonly prose: string; readonly start: number }[] {
  return nodesOf(parseMarkdown(text))
    .filter((node) => node.type === 'text')
    .map((node) => {
      const start = node.position?.start.offset ?? 0;
      return { prose: text.slice(start, node.position?.end.offset ?? start), start };
    });
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};
