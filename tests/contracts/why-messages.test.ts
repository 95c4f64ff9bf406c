import { expect, it } from 'vitest';
import { LOCALES } from '#lib/base/localized.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { WHY_KEYS } from '#lib/study/session/why.ts';

it.each(LOCALES)('every reason for a card’s time has a sentence, and no sentence is without a reason: %s', (locale) => {
  expect(Object.keys(CATALOGUES[locale].why).toSorted()).toEqual([...WHY_KEYS].toSorted());
});
