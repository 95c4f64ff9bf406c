import { parse } from 'yaml';
import { LOCALES, type Locale, type Localized } from '#lib/base/localized.ts';
import { CARD_KINDS } from '#lib/cards/card.ts';
import { newCard, newConcept, newPack, newQuiz } from '#lib/packs/format/scaffold.ts';
import type { TextFinding } from './check-markdown.ts';
import { EXERCISE_TEMPLATE } from './exercises/exercise-template.ts';

/** Lines of a text that `npm run new` wrote, of whatever kind, and nobody has written over. */
export function checkTemplate(text: string): TextFinding[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const start = offset + line.length - line.trimStart().length;
    offset += line.length + 1;
    if (!templateLines().has(line.trim())) return [];
    const what = `“${line.trim()}” is left over from the template`;
    return [{ finding: { code: 'template-text', what, fix: 'write your own text in its place' }, offset: start }];
  });
}

let known: ReadonlySet<string> | null = null;

function templateLines(): ReadonlySet<string> {
  known ??= new Set([
    ...EXERCISE_TEMPLATE,
    ...templateTexts()
      .flatMap((text) => text.split('\n').map((line) => line.trim()))
      .filter(isOwn),
  ]);
  return known;
}

function templateTexts(): string[] {
  const files = [...newPack('content', 'x'), ...newConcept('x', 'x'), ...newQuiz('x', 'x')];
  const yaml = files.filter(([file]) => file.endsWith('.yaml')).map(([, text]) => parse(text) as unknown);
  const notes = files.filter(([file]) => file.endsWith('.md')).map(([, text]) => text);
  const cards = CARD_KINDS.map((kind) => parse(newCard('x', kind)) as unknown);
  return [...notes, ...localizedIn([yaml, cards]).flatMap((text) => LOCALES.map((locale) => text[locale]))];
}

function localizedIn(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value) as unknown[];
  const isText = LOCALES.every((locale) => typeof (value as Partial<Record<Locale, unknown>>)[locale] === 'string');
  return isText ? [value as Localized] : inner.flatMap(localizedIn);
}

/** Short, but nobody writes them of anything. */
const SHORT: ReadonlySet<string> = new Set([
  'The right one',
  '正确的选项',
  'A real mistake',
  '一个真实的错误',
  'Another real mistake',
  '另一个真实的错误',
]);

// A formula, the name of an axis or a short remark may be the same as in the template by chance.
function isOwn(line: string): boolean {
  if (SHORT.has(line)) return true;
  return /\p{Script=Han}/u.test(line) ? line.length > 8 : line.split(' ').length > 5 && !line.startsWith('$$');
}
