'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useOptimistic, useState, useTransition, type ReactNode } from 'react';
import {
  ASKED_STANDINGS,
  EXERCISE_ORDERS,
  filterPath,
  LEVELS,
  MINUTES,
  type ExerciseFilter,
} from './exercise-filter.ts';

type FilterBarProps = {
  readonly filter: ExerciseFilter;
  readonly topics: readonly Named[];
  /** Those of the topic that is chosen, else all that have an exercise. */
  readonly concepts: readonly Named[];
  readonly tracks: readonly Named[];
};

type Named = { readonly id: string; readonly title: string };

/** Narrows the list of exercises, in one row; the address says how. */
export function ExerciseFilterBar({ filter, topics, concepts, tracks }: FilterBarProps) {
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
      <Toggle isOn={shown.now} text={t('filter.now')} onToggle={(now) => narrow({ now })} />
      <Toggle isOn={shown.core} text={t('filter.core')} onToggle={(core) => narrow({ core })} />
      <Titles
        label={t('filter.topic')}
        value={shown.topic}
        items={topics}
        onChange={(topic) => narrow({ topic, concept: null })}
      />
      <Titles
        label={t('filter.concept')}
        value={shown.concept}
        items={concepts}
        onChange={(concept) => narrow({ concept })}
      />
      <Titles label={t('filter.track')} value={shown.track} items={tracks} onChange={(track) => narrow({ track })} />
      <Measures shown={shown} narrow={narrow} />
    </div>
  );
}

type MeasuresProps = {
  readonly shown: ExerciseFilter;
  readonly narrow: (change: Partial<ExerciseFilter>) => void;
};

/** How hard, how far, how long, and in which order. */
function Measures({ shown, narrow }: MeasuresProps) {
  const t = useTranslations('exercises');
  const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));
  const textOf = (value: number | null): string | null => (value === null ? null : String(value));
  return (
    <>
      <Choice
        label={t('filter.level')}
        value={textOf(shown.level)}
        onChange={(level) => narrow({ level: numberOf(level) })}
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
        onChange={(standing) => narrow({ standing: ASKED_STANDINGS.find((one) => one === standing) ?? null })}
      >
        {ASKED_STANDINGS.map((standing) => (
          <option key={standing} value={standing}>
            {t(`standings.${standing}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('filter.minutes')}
        value={textOf(shown.minutes)}
        onChange={(minutes) => narrow({ minutes: numberOf(minutes) })}
      >
        {MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t('filter.atMost', { minutes })}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('filter.sort')}
        value={shown.sort === 'worth' ? null : shown.sort}
        none={t('orders.worth')}
        onChange={(sort) => narrow({ sort: EXERCISE_ORDERS.find((one) => one === sort) ?? 'worth' })}
      >
        {EXERCISE_ORDERS.slice(1).map((sort) => (
          <option key={sort} value={sort}>
            {t(`orders.${sort}`)}
          </option>
        ))}
      </Choice>
    </>
  );
}

type ToggleProps = { readonly isOn: boolean; readonly text: string; readonly onToggle: (isOn: boolean) => void };

function Toggle({ isOn, text, onToggle }: ToggleProps) {
  return (
    <button type="button" className="filter-pill" aria-pressed={isOn} onClick={() => onToggle(!isOn)}>
      {isOn && <span aria-hidden="true">✓</span>}
      {text}
    </button>
  );
}

type TitlesProps = Omit<ChoiceProps, 'children'> & { readonly items: readonly Named[] };

function Titles({ items, ...choice }: TitlesProps) {
  return (
    <Choice {...choice}>
      {items.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Choice>
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
  /** What is called chosen where nothing is; absent: all. */
  readonly none?: string;
  readonly children: ReactNode;
};

function Choice({ label, value, none, onChange, children }: ChoiceProps) {
  const t = useTranslations('exercises.filter');
  const id = useId();
  return (
    <span className="filter-pill" data-chosen={value !== null || undefined}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{none ?? t('all')}</option>
        {children}
      </select>
    </span>
  );
}
