import { LOCALES } from '#lib/base/localized.ts';
import type { Locale, Localized } from '#lib/base/localized.ts';
import { fileProblem } from './file-problem.ts';
import { packPath } from './pack-folder.ts';
import type { PackFolder } from './pack-folder.ts';
import type { Problem } from './problem.ts';

/** The text of a file that must be there and not be empty; a problem at its place otherwise. */
export function requiredFile(
  pack: PackFolder,
  file: string,
  fix: string,
): { text: string | null; problems: Problem[] } {
  // Why it was not read is said once, by the pack.
  if (isUnread(pack, file)) return { text: null, problems: [] };
  const text = pack.files.get(file);
  if (text !== undefined && text.trim() !== '') return { text, problems: [] };
  const what = text === undefined ? 'this file is missing' : 'this file is empty';
  return { text: null, problems: [fileProblem({ code: 'missing-file', what, fix }, { pack: packPath(pack), file })] };
}

/** The Markdown `<path>.en.md` and `<path>.zh.md`; neither language may be missing. */
export function localizedFile(pack: PackFolder, path: string): { text: Localized | null; problems: Problem[] } {
  const missing = LOCALES.filter((locale) => (pack.files.get(`${path}.${locale}.md`) ?? '').trim() === '');
  const unsaid = missing.filter((locale) => !isUnread(pack, `${path}.${locale}.md`));
  const problems = unsaid.map((locale) => {
    const other = missing.length === 1 ? `, as ${path}.${locale === 'en' ? 'zh' : 'en'}.md is` : '';
    return fileProblem(
      { code: 'missing-language', what: `the ${NAMES[locale]} text is missing`, fix: `write this file${other}` },
      { pack: packPath(pack), file: `${path}.${locale}.md` },
    );
  });
  if (missing.length > 0) return { text: null, problems };
  return { text: { en: pack.files.get(`${path}.en.md`)!, zh: pack.files.get(`${path}.zh.md`)! }, problems };
}

function isUnread(pack: PackFolder, file: string): boolean {
  return [...pack.unread.keys()].some((path) => path === file || file.startsWith(`${path}/`));
}

const NAMES: Readonly<Record<Locale, string>> = { en: 'English', zh: 'Chinese' };
