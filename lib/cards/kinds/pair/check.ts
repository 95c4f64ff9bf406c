import { LOCALES } from '#lib/base/localized.ts';
import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import type { PairCard } from './card.ts';

/** The faces of a pair must differ, and what is asked must be asked. */
export const pairCheck: CardCheck<PairCard> = {
  findings: ({ a, b, toA, oneWay }): CardFinding[] => {
    const same = LOCALES.find((locale) => a[locale] === b[locale]);
    return [
      ...(same === undefined
        ? []
        : [{ code: 'pair', what: 'both faces are the same', fix: 'write what b is to a', path: ['b'] } as const]),
      ...(oneWay && toA
        ? [{ code: 'pair', what: 'a is never asked for', fix: 'remove “toA”, or “oneWay”', path: ['toA'] } as const]
        : []),
    ];
  },
};
