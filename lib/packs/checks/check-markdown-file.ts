import { LOCALES, type Locale } from '#lib/base/localized.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import type { TextFinding } from './check-markdown.ts';
import { compareLanguages } from './compare-languages.ts';
import { checkText } from './check-text.ts';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import type { Glossary } from '#lib/packs/glossary.ts';
import { packPath } from '#lib/packs/format/pack-folder.ts';
import type { PackFolder } from '#lib/packs/format/pack-folder.ts';
import type { Problem } from '#lib/packs/format/problem.ts';

/** Checks `<path>.en.md` and `<path>.zh.md`, those that exist. */
export function checkMarkdownFile(pack: PackFolder, path: string, glossary: Glossary): Problem[] {
  const fileOf = (locale: Locale): string => `${path}.${locale}.md`;
  const text = mapLocalized({ en: '', zh: '' }, (_, locale) => pack.files.get(fileOf(locale)) ?? '');
  const problemOf = (locale: Locale, { finding, offset }: TextFinding): Problem =>
    fileProblem(finding, { pack: packPath(pack), file: fileOf(locale) }, text[locale], offset);
  const isBoth = LOCALES.every((locale) => text[locale].trim() !== '');
  return [
    ...(isBoth ? compareLanguages(text).map((one) => problemOf(one.locale, one)) : []),
    ...LOCALES.flatMap((locale) => checkText(text[locale], locale, glossary).map((one) => problemOf(locale, one))),
  ];
}
