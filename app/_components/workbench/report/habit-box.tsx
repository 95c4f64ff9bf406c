'use client';

import { useTranslations } from 'next-intl';
import type { Language } from '#lib/exercises/language.ts';
import { findHabits } from '#lib/exercises/habits/find-habits.ts';
import { InlineText } from './inline-text.tsx';

/** More of them would hide what the judge says. */
const MOST = 3;

/** What in code that did not pass comes from another library or language, in a sentence that names the habit. */
export function HabitBox({ source, language }: HabitBoxProps) {
  const t = useTranslations('workbench.habits');
  const habits = findHabits(source, language).slice(0, MOST);
  if (habits.length === 0) return null;
  return (
    <section className="wb-habits" aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <ul>
        {habits.map(({ name, line, found, instead }) => (
          <li key={name} data-habit={name}>
            <strong>{t('line', { line })}</strong> <InlineText text={t(`names.${name}`, { found, instead })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type HabitBoxProps = { readonly source: string; readonly language: Language };
