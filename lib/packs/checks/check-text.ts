import type { Locale } from '#lib/base/localized.ts';
import { checkChinese } from './check-chinese.ts';
import { checkMarkdown } from './check-markdown.ts';
import type { TextFinding } from './check-markdown.ts';
import { checkGlossary } from '#lib/packs/glossary.ts';
import type { Glossary } from '#lib/packs/glossary.ts';
import { nodesOf, parseMarkdown, proseOf } from '#lib/packs/markdown/markdown-tree.ts';
import type { Piece } from '#lib/packs/markdown/markdown-tree.ts';

/** Everything that can be wrong with a Markdown text in one language. */
export function checkText(text: string, locale: Locale, glossary: Glossary): TextFinding[] {
  const nodes = nodesOf(parseMarkdown(text));
  return [...checkMarkdown(text, nodes), ...checkStyle(proseOf(text, nodes), locale, glossary)];
}

/** The same for a text that is shown as it is, such as a title or the label of an axis: formulas and code cannot be there. */
export function checkPlainText(text: string, locale: Locale, glossary: Glossary): TextFinding[] {
  const mark = /[$`]|\*\*/u.exec(text);
  const plain: TextFinding[] = mark
    ? [
        {
          finding: {
            code: 'plain-text',
            what: `“${mark[0]}” in a text that is shown as it is`,
            fix: 'write it without formulas, code and emphasis',
          },
          offset: mark.index,
        },
      ]
    : [];
  return [...plain, ...checkStyle([{ text, start: 0 }], locale, glossary)];
}

function checkStyle(prose: readonly Piece[], locale: Locale, glossary: Glossary): TextFinding[] {
  return [...(locale === 'zh' ? checkChinese(prose) : []), ...checkGlossary(prose, locale, glossary)];
}
