'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Check } from '#lib/exercises/report.ts';

/** The laws that do not hold besides what the report tells first: they often say most plainly what is wrong. */
export function BrokenLaws({ checks, first }: { readonly checks: readonly Check[]; readonly first: Check | null }) {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const broken = checks.filter((check) => check !== first && check.name === 'properties' && check.status === 'fail');
  if (broken.length === 0) return null;
  return (
    <section className="wb-check" aria-label={t('report.brokenLaws')} data-laws={broken.length}>
      <h3>{t('report.brokenLaws')}</h3>
      <ul>
        {broken.map(({ title, function: fn }) => (
          <li key={`${fn} ${title?.en}`}>
            {title?.[locale]} <code>{fn}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
