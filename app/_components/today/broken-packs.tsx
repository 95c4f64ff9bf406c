import { useTranslations } from 'next-intl';
import type { BrokenPackView } from '#lib/study/progress/broken-packs.ts';

/** Packs that were left out: which, how many problems, the first of them, and how to see the rest. */
export function BrokenPacks({ packs }: { readonly packs: readonly BrokenPackView[] }) {
  const t = useTranslations('today.broken');
  if (packs.length === 0) return null;
  return (
    <section className="notice mb-8" aria-label={t('title', { count: packs.length })}>
      <h2>{t('title', { count: packs.length })}</h2>
      <ul className="mt-2 flex flex-col gap-2">
        {packs.map(({ pack, problems, first }) => (
          <li key={`${pack} ${first}`}>
            {t('pack', { pack, problems })}
            <code className="mt-1 block text-sm break-words whitespace-pre-wrap">{first}</code>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        {t('repair')} <code>npm run check:packs</code>
      </p>
    </section>
  );
}
