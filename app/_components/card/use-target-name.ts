import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import type { TargetName } from '#lib/cards/figure/figure-targets.ts';
import { plainLabel } from '#lib/cards/figure/label-runs.ts';

/** How a mark is called: by its label, else by what it is and where. */
export function useTargetName(locale: Locale): (name: TargetName) => string {
  const t = useTranslations('study.click.target');
  return ({ kind, label, place: [first = 1, second] }) => {
    const text = label === null ? null : plainLabel(label[locale]);
    if (kind !== 'cell') return text ?? t(kind, { number: first });
    const cell = second === undefined ? t('single', { number: first }) : t('cell', { row: first, column: second });
    return text === null ? cell : t('cellWith', { cell, text });
  };
}
