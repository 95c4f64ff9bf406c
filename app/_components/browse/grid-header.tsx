import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RowOrder, RowSort } from '#lib/study/browse/row-order.ts';

type GridHeaderProps = {
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  /** How many of those shown are selected: none, some, all. */
  readonly selected: 'none' | 'some' | 'all';
  readonly onSelectAll: () => void;
};

const COLUMNS = [
  ['card', 'title'],
  ['state', null],
  ['due', 'due'],
  ['stability', 'stability'],
  ['difficulty', 'difficulty'],
  ['lapses', 'lapses'],
  ['last', 'last'],
] as const;

/** The names of the columns; those by which it can be sorted are buttons. */
export function GridHeader({ sort, onSort, selected, onSelectAll }: GridHeaderProps) {
  const t = useTranslations('browse');
  return (
    <div role="row" aria-rowindex={1} className="browse-head browse-cells">
      <span role="columnheader" className="browse-select">
        <label>
          <input
            type="checkbox"
            aria-label={t('bulk.all')}
            checked={selected === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = selected === 'some';
            }}
            onChange={onSelectAll}
          />
        </label>
      </span>
      {COLUMNS.map(([name, by]) => (
        <span
          key={name}
          role="columnheader"
          aria-sort={by === sort.by ? (sort.descending ? 'descending' : 'ascending') : undefined}
        >
          {by === null ? (
            t(`columns.${name}`)
          ) : (
            <button type="button" className="browse-sort" onClick={() => onSort(nextSort(by, sort))}>
              {t(`columns.${name}`)}
              {by === sort.by && <Arrow descending={sort.descending} />}
            </button>
          )}
        </span>
      ))}
    </div>
  );
}

function Arrow({ descending }: Pick<RowSort, 'descending'>) {
  const Icon = descending ? ArrowDown : ArrowUp;
  return <Icon aria-hidden="true" size={14} strokeWidth={2.2} />;
}

/** Once, the other way round, and as they are learnt again. */
function nextSort(by: RowOrder, sort: RowSort): RowSort {
  if (sort.by !== by) return { by, descending: false };
  return sort.descending ? { by: 'pack', descending: false } : { by, descending: true };
}
