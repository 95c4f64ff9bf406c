import type { Locale } from '#lib/base/localized.ts';
import { checkChinese } from './check-chinese.ts';
import { checkMarkdown } from './check-markdown.ts';
import type { TextFinding } from './check-markdown.ts';
import { checkGlossary } from './glossary.ts';
import type { Glossary } from './glossary.ts';

/** Everything that can be wrong with a Markdown text in one language. */
export function checkText(text: string, locale: Locale, glossary: Glossary): TextFinding[] {
  return [
    ...checkMarkdown(text),
    ...(locale === 'zh' ? checkChinese(text) : []),
    ...checkGlossary(text, locale, glossary),
  ];
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
  return [...plain, ...(locale === 'zh' ? checkChinese(text) : []), ...checkGlossary(text, locale, glossary)];
}
