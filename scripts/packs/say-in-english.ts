import type { Message } from '#lib/exercises/lane.ts';
import type { Language } from '#lib/exercises/language.ts';
import { messageKey } from '#lib/exercises/message-key.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/translate.ts';

/** Keys come from the judge, which the types of the catalogue do not reach; a test holds the two together. */
export function sayInEnglish({ key, values }: Message, language: Language = 'typescript'): string {
  const own = messageKey(key, language, (one) => one in CATALOGUES.en.judge);
  return translatorOf('en')(`judge.${own}` as 'judge.refused', values);
}
