import type { TextFinding } from './check-markdown.ts';
import type { Piece } from '#lib/packs/markdown/markdown-tree.ts';

const HALF_WIDTH = /(?<=\p{Script=Han})[,;:?!()]|(?<=\p{Script=Han})\.(?![\p{L}\p{N}])|[,;:?!()](?=\p{Script=Han})/gu;
const NO_SPACE = /\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9%](?=\p{Script=Han})/gu;

/** Chinese typography: full-width punctuation, a space between Chinese and Latin letters or digits. */
export function checkChinese(prose: readonly Piece[]): TextFinding[] {
  return prose.flatMap((piece) => [...halfWidth(piece), ...noSpace(piece)]);
}

function halfWidth({ text, start }: Piece): TextFinding[] {
  return Array.from(text.matchAll(HALF_WIDTH), (match) => ({
    finding: {
      code: 'chinese-punctuation' as const,
      what: `half-width “${match[0]}” beside Chinese characters`,
      fix: `write “${FULL_WIDTH[match[0]] ?? '。'}”`,
    },
    offset: start + match.index,
  }));
}

function noSpace({ text, start }: Piece): TextFinding[] {
  return Array.from(text.matchAll(NO_SPACE), (match) => ({
    finding: {
      code: 'chinese-spacing' as const,
      what: `no space in “${text.slice(match.index, match.index + 2)}”`,
      fix: 'put a space between Chinese and Latin letters or digits',
    },
    offset: start + match.index + 1,
  }));
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
