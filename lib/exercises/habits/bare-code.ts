import type { Language } from '#lib/exercises/language.ts';

/** What is no code, in the order in which it has to be tried: comments, texts. */
const NOT_CODE: Readonly<Record<Language, RegExp>> = {
  typescript: /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gu,
  python: /#[^\n]*|'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/gu,
};

/** The code with spaces in place of comments and of what is inside texts, so that every place stays where it was. */
export function bareCode(source: string, language: Language): string {
  return source.replaceAll(NOT_CODE[language], (text) => {
    const isText = /^['"`]/u.test(text);
    const blank = text.replaceAll(/[^\n]/gu, ' ');
    return isText && text.length > 1 ? `${text[0]}${blank.slice(1, -1)}${text.at(-1)!}` : blank;
  });
}
