'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ExplorerFrame } from '#app/_components/explorer/explorer.tsx';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import type { ConceptPictures as Pictures } from '#lib/study/concepts/concept-parts.ts';
import { PartMissing } from '#app/_components/ui/part-missing.tsx';
import { usePart } from '#app/_components/ui/use-part.ts';

type ConceptPicturesProps = {
  readonly id: string;
  readonly has: { readonly figure: boolean; readonly explorer: boolean };
};

/** A concept’s figure and its explorer. They come after the note, which is read first, and their room is kept. */
export function ConceptPictures({ id, has }: ConceptPicturesProps) {
  const t = useTranslations('concepts');
  const locale = useLocale();
  const { part, hasFailed, retry } = usePart<Pictures>(
    has.figure || has.explorer ? `/api/concepts/${id}/pictures` : null,
  );
  return (
    <>
      {hasFailed && <PartMissing onRetry={retry} />}
      {has.figure && (
        <section className="mt-10 min-h-80" aria-label={t('figure')} aria-busy={part === null && !hasFailed}>
          {part?.figure && <FigurePlot figure={part.figure} locale={locale} />}
        </section>
      )}
      {has.explorer && (
        <section className="mt-10 min-h-96" aria-labelledby="explorer" aria-busy={part === null && !hasFailed}>
          <h2 id="explorer">{t('explorer.title')}</h2>
          {part?.explorer && <ExplorerFrame explorer={part.explorer} locale={locale} />}
        </section>
      )}
    </>
  );
}
