import type { Language } from './language.ts';

/** The key of the sentence that a message has in a language of code: its own where there is one (`…Python`), else that of all. */
export function messageKey(key: string, language: Language, isKnown: (key: string) => boolean): string {
  const own = `${key}Python`;
  return language === 'python' && isKnown(own) ? own : key;
}
