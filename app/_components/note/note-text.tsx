import { useTranslations } from 'next-intl';
import { ExplorerFrame } from '#app/_components/explorer/explorer.tsx';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import type { Locale } from '#lib/base/localized.ts';
import type { ConceptNote } from '#lib/study/concepts/concept-note.ts';

type NoteTextProps = { readonly note: ConceptNote; readonly locale: Locale };

/** What a concept teaches: its text, its figure, and what can be played with. */
export function NoteText({ note, locale }: NoteTextProps) {
  const t = useTranslations('study.note');
  const tExplorer = useTranslations('concepts.explorer');
  return (
    <>
      <Html html={note.note} locale={locale} className="read" />
      {note.figure && (
        <section className="mt-6" aria-label={t('figure')}>
          <FigurePlot figure={note.figure} locale={locale} />
        </section>
      )}
      {note.explorer && (
        <section className="mt-6" aria-label={tExplorer('title')}>
          <ExplorerFrame explorer={note.explorer} locale={locale} />
        </section>
      )}
    </>
  );
}
