'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode, type RefObject } from 'react';
import { STAGES } from '#lib/cards/stages.ts';
import {
  DUE_SPANS,
  EVERY_CARD,
  LAPSE_LIMITS,
  ROW_KINDS,
  ROW_STATES,
  type CardFilter,
} from '#lib/study/browse/card-filter.ts';
import type { CardRows } from '#lib/study/browse/card-row.ts';
import { ROW_ORDERS, type RowSort } from '#lib/study/browse/row-order.ts';
import { packIdOf } from '#lib/base/card-id.ts';

type BrowseFiltersProps = {
  readonly data: Pick<CardRows, 'concepts' | 'packs' | 'tags'> | null;
  readonly filter: CardFilter;
  readonly sort: RowSort;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onFilter: (filter: CardFilter) => void;
  readonly onSort: (sort: RowSort) => void;
};

/** What narrows the table, and its order, in one row. */
export function BrowseFilters({ data, filter, sort, field, onFilter, onSort }: BrowseFiltersProps) {
  const t = useTranslations('browse');
  const tKinds = useTranslations('concepts.kinds');
  const tStages = useTranslations('quiz.stages');
  const narrow = (change: Partial<CardFilter>): void => onFilter({ ...filter, ...change });
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(EVERY_CARD);
  return (
    <div role="search" aria-label={t('filter.label')} className="filter-bar">
      <TextFilter key={filter.text} text={filter.text} field={field} onText={(text) => narrow({ text })} />
      <Named
        label={t('filter.pack')}
        names={data?.packs ?? {}}
        value={filter.pack}
        onChoose={(pack) => {
          const isInPack = pack === null || (filter.concept !== null && packIdOf(filter.concept) === pack);
          narrow({ pack, concept: isInPack ? filter.concept : null });
        }}
      />
      <Named
        label={t('filter.concept')}
        names={conceptsOf(data, filter.pack)}
        value={filter.concept}
        onChoose={(concept) => narrow({ concept })}
      />
      <Choice
        label={t('filter.state')}
        value={filter.state}
        values={ROW_STATES}
        onChoose={(state) => narrow({ state })}
      >
        {(state) => t(`states.${state}`)}
      </Choice>
      <Choice label={t('filter.due')} value={filter.due} values={DUE_SPANS} onChoose={(due) => narrow({ due })}>
        {(due) => t(`dues.${due}`)}
      </Choice>
      <Choice label={t('filter.kind')} value={filter.kind} values={ROW_KINDS} onChoose={(kind) => narrow({ kind })}>
        {(kind) => tKinds(kind)}
      </Choice>
      <Choice label={t('filter.stage')} value={filter.stage} values={STAGES} onChoose={(stage) => narrow({ stage })}>
        {(stage) => tStages(stage)}
      </Choice>
      <Choice
        label={t('filter.lapses')}
        value={filter.lapses === null ? null : String(filter.lapses)}
        values={limitsWith(filter.lapses)}
        onChoose={(lapses) => narrow({ lapses: lapses === null ? null : Number(lapses) })}
      >
        {(count) => t('filter.lapsesFrom', { count: Number(count) })}
      </Choice>
      <Tag names={data?.tags ?? {}} value={filter.tag} onChoose={(tag) => narrow({ tag })} />
      <Order sort={sort} onSort={onSort} />
      {isNarrowed && (
        <button type="button" className="button button-quiet" onClick={() => onFilter(EVERY_CARD)}>
          {t('filter.clear')}
        </button>
      )}
    </div>
  );
}

/** The order, for a phone too, where the columns have no names. */
function Order({ sort, onSort }: Pick<BrowseFiltersProps, 'sort' | 'onSort'>) {
  const t = useTranslations('browse.sort');
  const id = useId();
  return (
    <span className="filter-pill" data-chosen={sort.by !== 'pack' || sort.descending || undefined}>
      <label htmlFor={id}>{t('label')}</label>
      <select
        id={id}
        value={sort.by}
        onChange={({ target }) => {
          const by = ROW_ORDERS.find((one) => one === target.value) ?? 'pack';
          onSort({ by, descending: by === 'lapses' || by === 'last' || by === 'difficulty' });
        }}
      >
        {ROW_ORDERS.map((by) => (
          <option key={by} value={by}>
            {t(by)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="browse-turn"
        aria-label={`${t('turn')} (${t(sort.descending ? 'down' : 'up')})`}
        onClick={() => onSort({ ...sort, descending: !sort.descending })}
      >
        <span aria-hidden="true">{sort.descending ? '↓' : '↑'}</span>
      </button>
    </span>
  );
}

type TextFilterProps = {
  readonly text: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
};

function TextFilter({ text, field, onText }: TextFilterProps) {
  const t = useTranslations('browse.filter');
  const [typed, setTyped] = useState(text);
  return (
    <form
      className="filter-text"
      onSubmit={(event) => {
        event.preventDefault();
        onText(typed.trim());
      }}
    >
      <input
        ref={field}
        type="search"
        className="field"
        aria-label={t('text')}
        placeholder={t('text')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === '') onText('');
        }}
        autoComplete="off"
      />
      <button type="submit" className="button" aria-label={t('search')}>
        <Search aria-hidden="true" size={18} />
      </button>
    </form>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly values: readonly Value[];
  readonly onChoose: (value: Value | null) => void;
  readonly children: (value: Value) => ReactNode;
};

function Choice<Value extends string>({ label, value, values, onChoose, children }: ChoiceProps<Value>) {
  const t = useTranslations('browse.filter');
  const id = useId();
  return (
    <span className="filter-pill" data-chosen={value !== null || undefined}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChoose(values.find((one) => one === target.value) ?? null)}
      >
        <option value="">{t('any')}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {children(one)}
          </option>
        ))}
      </select>
    </span>
  );
}

type NamedProps = {
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
};

/** Something of the packs by its title; what is chosen and not there any more is named by its id, so that it can be taken back. */
function Named({ label, names, value, onChoose }: NamedProps) {
  const t = useTranslations('browse.filter');
  const ids = Object.keys(names);
  const values = value !== null && !Object.hasOwn(names, value) ? [value, ...ids] : ids;
  return (
    <Choice label={label} value={value} values={values} onChoose={onChoose}>
      {(id) => names[id] ?? t('gone', { id })}
    </Choice>
  );
}

/** A tag, for who has made any. */
function Tag(props: Omit<NamedProps, 'label'>) {
  const t = useTranslations('browse.filter');
  return props.value === null && Object.keys(props.names).length === 0 ? null : <Named label={t('tag')} {...props} />;
}

/** The concepts that can be chosen: those of the pack that is chosen, else all. */
function conceptsOf(data: BrowseFiltersProps['data'], pack: string | null): Readonly<Record<string, string>> {
  const all = Object.entries(data?.concepts ?? {});
  return Object.fromEntries(pack === null ? all : all.filter(([id]) => packIdOf(id) === pack));
}

/** What can be chosen, and what the address asks for. */
function limitsWith(lapses: number | null): readonly string[] {
  const limits: readonly number[] = LAPSE_LIMITS;
  const all = lapses === null || limits.includes(lapses) ? limits : [...limits, lapses];
  return all.toSorted((one, other) => one - other).map(String);
}
