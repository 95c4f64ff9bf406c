'use client';

import { SquareCode, X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { FlagButton } from '#app/_components/remarks/flag-button.tsx';
import { NoteText } from '#app/_components/note/note-text.tsx';
import type { Locale } from '#lib/base/localized.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { CardChip } from './card-chip.tsx';
import { Shortcut } from './shortcut.tsx';
import type { AwaitedNote } from './use-note.ts';

type NoteDrawerProps = {
  readonly card: CardView;
  readonly note: AwaitedNote;
  readonly locale: Locale;
  /** The key that opens and closes it; null while single keys are off. */
  readonly noteKey: string | null;
  readonly onClose: () => void;
};

/** The note of a card’s concept beside the card, on a phone over its lower part; the card stays as it is, and can be answered. */
export function NoteDrawer({ card, note, locale, noteKey, onClose }: NoteDrawerProps) {
  const t = useTranslations('study.note');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const close = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  });
  useEffect(() => {
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, []);
  return (
    <section className="note-drawer" aria-label={t('of', { concept: card.title[locale] })}>
      <header>
        <CardChip card={card} locale={locale} withPack />
        {typeof note === 'object' && (
          <span className="text-[length:var(--t-2)] text-soft">{t('minutes', { count: note.minutes })}</span>
        )}
        <button
          type="button"
          className="button button-quiet study-square ms-auto"
          aria-label={t('close')}
          onClick={onClose}
        >
          <X aria-hidden="true" size={18} strokeWidth={1.9} />
        </button>
      </header>
      <div className="note-in">
        <h2 ref={heading} tabIndex={-1} className="note-title">
          {card.title[locale]}
        </h2>
        {typeof note === 'object' ? (
          <>
            <NoteText note={note} locale={locale} />
            <div className="mt-6">
              <FlagButton subject={`concept:${note.id}`} seen={{ place: 'note', locale, seed: null, print: null }} />
            </div>
          </>
        ) : (
          <p className="mt-4 text-soft">{t(note === 'awaited' ? 'awaited' : 'missing')}</p>
        )}
      </div>
      <footer>
        {card.practice && (
          <Link prefetch={false} href={`/exercises/${card.practice.id}`} className="button ms-auto">
            <SquareCode aria-hidden="true" size={18} strokeWidth={1.9} />
            {t('exercise')}
          </Link>
        )}
        <button type="button" className={`button ${card.practice ? '' : 'ms-auto'}`} onClick={onClose}>
          {t('back')}
          <Shortcut name={noteKey} />
        </button>
      </footer>
    </section>
  );
}
