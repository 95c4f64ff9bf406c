import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ConceptSummary } from '#lib/study/concepts/concept-summary.ts';
import { ConceptStanding } from './concept-standing.tsx';

/** A concept in a list: what it says, how far one is, and what locks it. */
export function ConceptRow({ concept }: { readonly concept: ConceptSummary }) {
  const t = useTranslations('concepts');
  const format = useFormatter();
  const locale = useLocale();
  const missing = concept.needs.filter((need) => !need.learnt).map((need) => need.title[locale]);
  return (
    <li className="border-t border-line py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={`/concepts/${concept.id}`} className="inline-flex min-h-8 items-center font-semibold">
          {concept.title[locale]}
        </Link>
        <ConceptStanding concept={concept} />
      </p>
      <p className="text-soft">{concept.summary[locale]}</p>
      {concept.status === 'locked' && missing.length > 0 && (
        <p className="text-sm text-soft">{t('lockedBy', { concepts: format.list(missing) })}</p>
      )}
    </li>
  );
}
