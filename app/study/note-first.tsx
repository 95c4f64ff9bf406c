'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { NoteText } from '#app/_components/note/note-text.tsx';
import type { Locale } from '#lib/base/localized.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { ConceptNote } from '#lib/study/concepts/concept-note.ts';
import { CardChip } from './card-chip.tsx';

type NoteFirstProps = {
  readonly ref: Ref<HTMLElement>;
  readonly card: CardView;
  readonly note: ConceptNote | undefined;
  readonly locale: Locale;
};

/** What a concept teaches, before its first card. */
export function NoteFirst({ ref, card, note, locale }: NoteFirstProps) {
  const t = useTranslations('study.note');
  return (
    <article ref={ref} tabIndex={-1} data-note-first aria-label={t('first')} className="study-card note-first">
      <p className="card-head">
        <CardChip card={card} locale={locale} withPack />
        <span className="text-[length:var(--t-2)] text-soft">{note && t('minutes', { count: note.minutes })}</span>
      </p>
      <h2 className="note-title">{card.title[locale]}</h2>
      {note ? <NoteText note={note} locale={locale} /> : <p className="mt-4 text-soft">{t('missing')}</p>}
    </article>
  );
}
