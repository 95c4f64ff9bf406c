'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useOptimistic, useState, useTransition, type ReactNode } from 'react';
import { filterPath, LEVELS, STANDINGS, type ExerciseFilter } from './exercise-filter.ts';

type FilterBarProps = {
  readonly filter: ExerciseFilter;
  readonly topics: readonly { readonly id: string; readonly title: string }[];
};

/** Narrows the list of exercises, in one row; the address says how. */
export function ExerciseFilterBar({ filter, topics }: FilterBarProps) {
  const t = useTranslations('exercises');
  const router = useRouter();
  const [, start] = useTransition();
  const [shown, show] = useOptimistic(filter);
  const narrow = (change: Partial<ExerciseFilter>): void =>
    start(() => {
      const next = { ...shown, ...change };
      show(next);
      router.replace(filterPath(next), { scroll: false });
    });
  return (
    <div role="search" aria-label={t('filter.label')} className="filter-bar">
      <TextField key={filter.text} text={filter.text} onSearch={(text) => narrow({ text })} />
      <button
        type="button"
        className="filter-pill"
        aria-pressed={shown.now}
        onClick={() => narrow({ now: !shown.now })}
      >
        {shown.now && <span aria-hidden="true">✓</span>}
        {t('filter.now')}
      </button>
      <Choice label={t('filter.topic')} value={shown.topic} onChange={(topic) => narrow({ topic })}>
        {topics.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('filter.level')}
        value={shown.level === null ? null : String(shown.level)}
        onChange={(level) => narrow({ level: level === null ? null : Number(level) })}
      >
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {`${level} · ${t(`difficulties.${level}`)}`}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('filter.standing')}
        value={shown.standing}
        onChange={(standing) => narrow({ standing: STANDINGS.find((one) => one === standing) ?? null })}
      >
        {STANDINGS.map((standing) => (
          <option key={standing} value={standing}>
            {t(`standings.${standing}`)}
          </option>
        ))}
      </Choice>
    </div>
  );
}

type TextFieldProps = { readonly text: string; readonly onSearch: (text: string) => void };

function TextField({ text, onSearch }: TextFieldProps) {
  const t = useTranslations('exercises.filter');
  const [typed, setTyped] = useState(text);
  return (
    <form
      className="filter-text"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <input
        type="search"
        className="field"
        aria-label={t('text')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
      />
      <button type="submit" className="button" aria-label={t('search')}>
        <Search aria-hidden="true" size={18} />
      </button>
    </form>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly children: ReactNode;
};

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const t = useTranslations('exercises.filter');
  const id = useId();
  return (
    <span className="filter-pill" data-chosen={value !== null || undefined}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{t('all')}</option>
        {children}
      </select>
    </span>
  );
}
