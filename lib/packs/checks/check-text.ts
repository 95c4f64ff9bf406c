import type { Locale } from '#lib/base/localized.ts';
import { checkChinese } from './check-chinese.ts';
import { checkTemplate } from './check-template.ts';
import { checkMarkdown } from './check-markdown.ts';
import type { TextFinding } from './check-markdown.ts';
import { checkGlossary } from '#lib/packs/glossary.ts';
import type { Glossary } from '#lib/packs/glossary.ts';
import { thrownFinding } from '#lib/packs/format/thrown-problem.ts';
import { nodesOf, parseMarkdown, proseOf } from '#lib/packs/markdown/markdown-tree.ts';
import { nodesOverLimit, textOverLimit } from '#lib/packs/markdown/text-limits.ts';
import type { OverLimitAt } from '#lib/packs/markdown/text-limits.ts';
import type { Piece } from '#lib/packs/markdown/markdown-tree.ts';

/** Everything that can be wrong with a Markdown text in one language. */
export function checkText(text: string, locale: Locale, glossary: Glossary): TextFinding[] {
  const large = textOverLimit(text);
  if (large) return [found(large)];
  try {
    const nodes = nodesOf(parseMarkdown(text));
    const over = nodesOverLimit(nodes);
    if (over) return [found(over)];
    return [
      ...checkMarkdown(text, nodes).slice(0, MOST),
      ...checkStyle(proseOf(text, nodes), locale, glossary).slice(0, MOST),
      ...checkTemplate(text).slice(0, MOST),
    ];
  } catch (error) {
    return [{ finding: thrownFinding(error), offset: 0 }];
  }
}

/** So many findings of a text are named: whoever repairs these sees the next. */
const MOST = 50;
/** Characters of a text that is shown as it is. */
const LONGEST = 1_000;

function found({ offset, ...finding }: OverLimitAt): TextFinding {
  return { finding, offset };
}

/** The same for a text that is shown as it is, such as a title or the label of an axis: formulas and code cannot be there. */
export function checkPlainText(text: string, locale: Locale, glossary: Glossary): TextFinding[] {
  if (text.length > LONGEST) {
    const what = `this has ${text.length} characters, ${LONGEST} are the most where a text is shown as it is`;
    return [{ finding: { code: 'too-large', what, fix: 'write it shorter' }, offset: 0 }];
  }
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
  return [...plain, ...checkStyle([{ text, start: 0 }], locale, glossary), ...checkTemplate(text)];
}

/**
 * The same for a text in which code between backticks is shown as such and nothing else is, such as the explanation of a
 * mistake.
 */
export function checkInlineText(text: string, locale: Locale, glossary: Glossary): TextFinding[] {
  const bare = text.replaceAll(/`[^`]+`/gu, (code) => ' '.repeat(code.length));
  const mark = INLINE_MARK.exec(bare);
  if (!mark) return checkText(text, locale, glossary);
  const what = `“${mark[0]}” in a text in which only code is marked: it would be shown as it is`;
  const fix = 'write it in words, or between backticks';
  return [{ finding: { code: 'plain-text', what, fix }, offset: mark.index }, ...checkText(text, locale, glossary)];
}

/** Formulas, emphasis, links, headings, lists and HTML; a star between two spaces is a sign of multiplication. */
const INLINE_MARK =
  /\$|`|\*(?=[^\s*])[^*]*[^\s*]\*|\*\*|(?<![\p{L}\p{N}_])_(?=\S)[^_]*_(?![\p{L}\p{N}_])|\]\(|^(?:#+|[-*+]|\d+\.) |<\/?[a-z]|\n\n/mu;

function checkStyle(prose: readonly Piece[], locale: Locale, glossary: Glossary): TextFinding[] {
  return [...(locale === 'zh' ? checkChinese(prose) : []), ...checkGlossary(prose, locale, glossary)];
}
