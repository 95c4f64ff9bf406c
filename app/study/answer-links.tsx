import { BookOpen, SquareCode } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { Shortcut } from './shortcut.tsx';

type AnswerLinksProps = {
  readonly card: CardView;
  readonly locale: Locale;
  readonly noteKey: string | null;
  readonly noteShown: boolean;
  readonly onNote: () => void;
};

/** Where to read on after an answer: the note of the concept, and an exercise on it. */
export function AnswerLinks({ card, locale, noteKey, noteShown, onNote }: AnswerLinksProps) {
  const t = useTranslations('study.note');
  if (card.conceptId === null) return null;
  return (
    <p className="answer-links">
      {!noteShown && (
        <button type="button" className="button" onClick={onNote}>
          <BookOpen aria-hidden="true" size={18} strokeWidth={1.9} />
          {t('open')}
          <Shortcut name={noteKey} />
        </button>
      )}
      {card.practice && (
        <Link prefetch={false} href={`/exercises/${card.practice.id}`} className="button">
          <SquareCode aria-hidden="true" size={18} strokeWidth={1.9} />
          {t('exerciseOf', { title: card.practice.title[locale] })}
        </Link>
      )}
    </p>
  );
}
