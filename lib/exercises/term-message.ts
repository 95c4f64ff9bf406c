import type { Locale } from '#lib/base/localized.ts';
import type { Message } from './lane.ts';
import type { WrongTerm } from './report.ts';

/** What is wrong with one summand, as a sentence that a message of the judge’s makes. */
export function termMessage({ output, name, coefficient, ratio }: WrongTerm, locale: Locale): Message {
  const values = { output, term: name[locale] };
  if (coefficient === 0) return { key: 'termMissing', values };
  if (coefficient === -1) return { key: 'termSign', values };
  if (ratio !== null) return { key: 'termRatio', values: { ...values, ratio } };
  return { key: 'termScaled', values: { ...values, coefficient: Number(coefficient.toPrecision(6)) } };
}
