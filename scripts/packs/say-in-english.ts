import type { Message } from '#lib/exercises/lane.ts';
import { translatorOf } from '#lib/i18n/translate.ts';

/** Keys come from the judge, which the types of the catalogue do not reach; a test holds the two together. */
export function sayInEnglish({ key, values }: Message): string {
  return translatorOf('en')(`judge.${key}` as 'judge.refused', values);
}
