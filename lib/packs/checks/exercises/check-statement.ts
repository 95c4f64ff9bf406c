import { LOCALES, type Locale } from '#lib/base/localized.ts';
import { nearestName } from '#lib/base/nearest-name.ts';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import { packPath, type PackFolder } from '#lib/packs/format/pack-folder.ts';
import type { Finding, Problem } from '#lib/packs/format/problem.ts';

/** The sections of a statement, in their order; signatures and examples stand in exercise.yaml. */
const SECTIONS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['What to compute', 'Example', 'Conventions', 'What is tested', 'Not allowed'],
  zh: ['要算什么', '例子', '约定', '测试什么', '不能用什么'],
};

/** Places in that list of what every statement has: what is asked, how things are counted, what the tests demand. */
const NEEDED = [0, 2, 3];

/** Statements of the repository’s own packs have one form: the same sections, and whether a function may be asynchronous. */
export function checkStatement(pack: PackFolder, path: string): Problem[] {
  if (pack.foreign) return [];
  return LOCALES.flatMap((locale) => {
    const file = `${path}/instructions.${locale}.md`;
    const text = pack.files.get(file);
    if (text === undefined || text.trim() === '') return [];
    return findings(text, locale).map(({ finding, offset }) =>
      fileProblem(finding, { pack: packPath(pack), file }, text, offset),
    );
  });
}

type Found = { readonly finding: Finding; readonly offset: number };

function findings(text: string, locale: Locale): Found[] {
  const known = SECTIONS[locale];
  const headings = headingsOf(text);
  const strange = headings.filter(({ title }) => !known.includes(title));
  const order = headings.flatMap(({ title, offset }) =>
    known.includes(title) ? [{ at: known.indexOf(title), offset }] : [],
  );
  const late = order.find(({ at }, index) => order.slice(0, index).some((before) => before.at >= at));
  const missing = NEEDED.filter((at) => headings.every(({ title }) => title !== known[at]));
  return [
    ...strange.map(({ title, offset }) => found(`no statement has a section “${title}”`, repair(title, known), offset)),
    ...(late
      ? [found(`“${known[late.at]}” stands in the wrong place`, `the order is: ${known.join(', ')}`, late.offset)]
      : []),
    ...missing.map((at) => found(`the section “${known[at]}” is missing`, `write it: “## ${known[at]}”`, 0)),
    ...(text.includes('async')
      ? []
      : [found('it does not say whether a function may be asynchronous', 'say that it may be `async`', 0)]),
  ];
}

function repair(title: string, known: readonly string[]): string {
  const near = nearestName(title, known);
  return near === null ? `the sections are: ${known.join(', ')}` : `did you mean “${near}”?`;
}

function found(what: string, fix: string, offset: number): Found {
  return { finding: { code: 'statement-sections', what, fix }, offset };
}

function headingsOf(text: string): { readonly title: string; readonly offset: number }[] {
  // What stands between fences is code.
  const prose = text.replaceAll(/^```[\s\S]*?^```/gmu, (code) => code.replaceAll(/[^\n]/gu, ' '));
  return [...prose.matchAll(/^#{1,3} +(.+?) *$/gmu)].map(({ 1: title = '', index }) => ({ title, offset: index }));
}
