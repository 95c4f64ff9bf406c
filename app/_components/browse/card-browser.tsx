'use client';

import { useSearchParams } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { DueDialog } from '#app/_components/memory/due-dialog.tsx';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import { PartMissing } from '#app/_components/ui/part-missing.tsx';
import type { CardId } from '#lib/base/card-id.ts';
import type { BulkName } from '#lib/study/browse/bulk.ts';
import { EVERY_CARD, filteredRows } from '#lib/study/browse/card-filter.ts';
import type { CardRow } from '#lib/study/browse/card-row.ts';
import { sortedRows } from '#lib/study/browse/row-order.ts';
import type { SavedView } from '#lib/study/ports/view-store.ts';
import { BrowseFilters } from './browse-filters.tsx';
import { BrowseNews } from './browse-news.tsx';
import { browsePath, readBrowsing, type Browsing } from './browse-path.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CardGrid } from './card-grid.tsx';
import type { PageCommand } from './grid-keys.ts';
import { GridKeysDialog } from './grid-keys-dialog.tsx';
import { useBulk } from './use-bulk.ts';
import { useCardRows, type AskedRows } from './use-card-rows.ts';
import { useSelection } from './use-selection.ts';
import { useTextSearch } from './use-text-search.ts';
import { ViewTabs } from './view-tabs.tsx';

/** All cards in a table: filtered, sorted, read in place, and changed many at once. The address says what is shown. */
export function CardBrowser({ views }: { readonly views: readonly SavedView[] }) {
  const t = useTranslations('browse');
  const field = useRef<HTMLInputElement>(null);
  const browsing = useBrowsing();
  const asked = useCardRows();
  const { data } = asked;
  const bulk = useBulk(asked, { zone: data?.zone ?? 'UTC', rolloverHour: data?.rolloverHour ?? 0 });
  const search = useTextSearch(browsing.filter.text);
  const shown = useShown(bulk.rows, browsing, data?.today ?? null, search.found);
  const selection = useSelection(shown);
  const [dialog, setDialog] = useState<'due' | 'keys' | null>(null);
  const go = (next: Browsing): void => globalThis.history.replaceState(null, '', browsePath(next));
  // Without a selection it is about the row that has the keyboard.
  const active = shown[selection.active];
  const chosen = selection.chosen.length > 0 ? selection.chosen : active ? [active] : [];
  const act = (name: BulkName): void => {
    if (name === 'setDue') setDialog('due');
    else bulk.act(chosen, { name });
  };
  const obey = (command: PageCommand): void => {
    if (command.type === 'bulk') act(command.name);
    else if (command.type === 'undo') bulk.undo?.();
    else if (command.type === 'help') setDialog('keys');
    else field.current?.focus();
  };
  return (
    <>
      <div>
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="num">{data && t('count', { count: data.rows.length })}</p>
        </div>
        <ViewTabs browsing={browsing} views={views} />
        <BrowseFilters
          {...{ data, field }}
          filter={browsing.filter}
          sort={browsing.sort}
          onFilter={(filter) => go({ ...browsing, filter })}
          onSort={(sort) => go({ ...browsing, sort })}
        />
        <BrowseNews {...{ data, browsing, search }} shown={shown.length} onKeys={() => setDialog('keys')} />
        {data && shown.length === 0 && <NoCards isEmpty={data.rows.length === 0} />}
        {!data && <Coming asked={asked} />}
      </div>
      {data && shown.length > 0 && (
        <CardGrid
          {...{ data, shown, selection }}
          sort={browsing.sort}
          onSort={(sort) => go({ ...browsing, sort })}
          onCommand={obey}
        />
      )}
      {data && <BulkBar count={selection.chosen.length} bulk={bulk} onAct={act} onClear={selection.clear} />}
      <Dialogs
        shown={dialog}
        onClose={() => setDialog(null)}
        onDue={(days) => bulk.act(chosen, { name: 'setDue', days })}
      />
    </>
  );
}

/** That the rows are on their way, or did not come. */
function Coming({ asked }: { readonly asked: AskedRows }) {
  const t = useTranslations('browse');
  return asked.hasFailed ? <PartMissing onRetry={() => void asked.reload()} /> : <p>{t('loading')}</p>;
}

type DialogsProps = {
  readonly shown: 'due' | 'keys' | null;
  readonly onClose: () => void;
  readonly onDue: (days: number) => void;
};

function Dialogs({ shown, onClose, onDue }: DialogsProps) {
  if (shown === 'keys') return <GridKeysDialog onClose={onClose} />;
  if (shown === null) return null;
  return (
    <DueDialog
      onClose={onClose}
      onSet={(days) => {
        onClose();
        onDue(days);
      }}
    />
  );
}

/** What the address asks for. */
function useBrowsing() {
  const query = useSearchParams().toString();
  return useMemo(() => readBrowsing(new URLSearchParams(query)), [query]);
}

/** The rows that are shown, in their order. */
function useShown(
  rows: readonly CardRow[],
  { filter, sort }: Browsing,
  today: string | null,
  withText: ReadonlySet<CardId> | null,
): readonly CardRow[] {
  const locale = useLocale();
  return useMemo(() => {
    if (today === null) return [];
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const fitting = filteredRows(rows, filter, today, withText);
    return sortedRows(fitting, sort, { titleOf: ({ line }) => line, compare });
  }, [rows, filter, sort, today, withText, locale]);
}

function NoCards({ isEmpty }: { readonly isEmpty: boolean }) {
  const t = useTranslations('browse');
  return isEmpty ? (
    <EmptyState title={t('empty.title')} text={t('empty.text')} action={{ href: '/', text: t('empty.action') }} />
  ) : (
    <EmptyState
      title={t('filter.none')}
      text={t('filter.noneText')}
      action={{
        href: browsePath({ filter: EVERY_CARD, sort: { by: 'pack', descending: false } }),
        text: t('filter.clear'),
      }}
    />
  );
}
