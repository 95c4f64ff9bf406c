import { LOCALES } from '#lib/base/localized.ts';
import { checkText } from './check-text.ts';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import type { Glossary } from '#lib/packs/glossary.ts';
import { packPath } from '#lib/packs/format/pack-folder.ts';
import type { PackFolder } from '#lib/packs/format/pack-folder.ts';
import type { Problem } from '#lib/packs/format/problem.ts';

/** Checks `<path>.en.md` and `<path>.zh.md`, those that exist. */
export function checkMarkdownFile(pack: PackFolder, path: string, glossary: Glossary): Problem[] {
  return LOCALES.flatMap((locale) => {
    const file = `${path}.${locale}.md`;
    const text = pack.files.get(file) ?? '';
    return checkText(text, locale, glossary).map(({ finding, offset }) =>
      fileProblem(finding, { pack: packPath(pack), file }, text, offset),
    );
  });
}
