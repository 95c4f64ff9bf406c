'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import type { ListedExercise } from '#lib/study/exercises/list-exercises.ts';

/** So many are shown at once. */
const MOST_FOUND = 8;

type AddExercisesProps = {
  /** Those that are not in the list yet. */
  readonly all: readonly ListedExercise[];
  readonly onAdd: (exercise: ListedExercise) => Promise<unknown>;
};

/** Exercises to be found by their words and added, one by one. */
export function AddExercises({ all, onAdd }: AddExercisesProps) {
  const t = useTranslations('exercises.lists.add');
  const locale = useLocale();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = words.length === 0 ? [] : all.filter((exercise) => hasWords(exercise, words));
  return (
    <section className="panel mt-4" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <label htmlFor={id} className="mt-4 mb-1 block font-semibold">
        {t('search')}
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        className="field w-64 max-w-full"
        value={typed}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
        {t('hint')}
      </p>
      <p role="status" className="mt-2 text-soft">
        {words.length > 0 && t('found', { count: found.length })}
      </p>
      <ul className="lists-rows">
        {found.slice(0, MOST_FOUND).map((exercise) => (
          <li key={exercise.id}>
            <span className="lists-name">{exercise.title[locale]}</span>
            <button
              type="button"
              className="button"
              aria-label={t('buttonOf', { title: exercise.title[locale] })}
              onClick={() => {
                // The row goes with its button.
                field.current?.focus();
                void onAdd(exercise);
              }}
            >
              {t('button')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every word is in its id, its title or a concept of it, in either language. */
function hasWords({ id, title, concepts }: ListedExercise, words: readonly string[]): boolean {
  const names = [title, ...concepts.map((concept) => concept.title)].flatMap(({ en, zh }) => [en, zh]);
  const text = [id, ...names].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
