import { useTranslations } from 'next-intl';
import type { Witness } from '#lib/cards/kinds/formula/judge.ts';
import type { Value } from '#lib/cards/expression/value.ts';
import { formatValue } from '#lib/cards/template.ts';

/** The point at which a formula is not what it should be. */
export function WitnessLine({ witness }: { readonly witness: Witness }) {
  const t = useTranslations('study.judged');
  const shown = (value: Value): string =>
    typeof value !== 'number' || Number.isFinite(value) ? formatValue(value) : t('undefined');
  const point = Object.entries(witness.at).map(([name, value]) => `${name} = ${shown(value)}`);
  return <p>{t('witness', { point: point.join(', '), expected: shown(witness.expected), got: shown(witness.got) })}</p>;
}
