import { useTranslations } from 'next-intl';
import type { Witness } from '#lib/cards/kinds/formula/judge.ts';
import { formatNumber } from '#lib/cards/template.ts';

/** The point at which a formula is not what it should be. */
export function WitnessLine({ witness }: { readonly witness: Witness }) {
  const t = useTranslations('study.judged');
  const shown = (value: number): string => (Number.isFinite(value) ? formatNumber(value) : t('undefined'));
  const point = Object.entries(witness.at).map(([name, value]) => `${name} = ${shown(value)}`);
  return <p>{t('witness', { point: point.join(', '), expected: shown(witness.expected), got: shown(witness.got) })}</p>;
}
