import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Why } from '#lib/study/session/why.ts';

/** Reasons, one line each; the concept that one speaks of is a link. */
export function WhyLines({ reasons }: { readonly reasons: readonly Why[] }) {
  const t = useTranslations('why');
  const locale = useLocale();
  if (reasons.length === 0) return null;
  return (
    <ul className="mt-3" data-why>
      {reasons.map(({ key, values, concept }) => (
        <li key={`${key} ${concept?.id ?? ''}`} className="py-0.5">
          {t(key, { ...values, concept: concept?.title[locale] ?? '' })}{' '}
          {concept && (
            <Link href={`/concepts/${concept.id}`} className="inline-flex min-h-6 items-center text-sm">
              {concept.title[locale]} →
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
