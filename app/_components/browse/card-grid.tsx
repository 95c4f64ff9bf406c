'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type KeyboardEvent } from 'react';
import type { CardId } from '#lib/base/card-id.ts';
import { unreachable } from '#lib/base/invariant.ts';
import type { CardRow, CardRows } from '#lib/study/browse/card-row.ts';
import type { RowSort } from '#lib/study/browse/row-order.ts';
import { GridHeader } from './grid-header.tsx';
import { gridCommandOf, type GridCommand, type PageCommand } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import type { Selection } from './use-selection.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

type CardGridProps = {
  readonly data: CardRows;
  readonly shown: readonly CardRow[];
  readonly selection: Selection;
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  /** What a key asks for besides going about, selecting and opening. */
  readonly onCommand: (command: PageCommand) => void;
};

/** The table: only the rows near the window are in the page. One row has the keyboard; arrows go from row to row. */
export function CardGrid({ data, shown, selection, sort, onSort, onCommand }: CardGridProps) {
  const t = useTranslations('browse');
  const id = useId();
  const { body, virtualizer, focusRow } = useVirtualRows(shown, selection.active);
  const { opened, toggle, closeAll } = useOpened();
  const open = (place: number): void => {
    toggle(shown[place]);
    selection.goTo(place, false);
    focusRow();
  };
  const obey = useObey({ shown, selection, focusRow, open, closeAll, onCommand });
  const chosen = selection.chosen.length;
  return (
    <div
      role="grid"
      tabIndex={-1}
      aria-label={t('title')}
      aria-rowcount={shown.length + 1}
      aria-multiselectable="true"
      className="browse-grid"
      onKeyDown={(event) => hear(event, obey)}
    >
      <GridHeader
        sort={sort}
        onSort={onSort}
        selected={chosen === 0 ? 'none' : chosen === shown.length ? 'all' : 'some'}
        onSelectAll={selection.toggleAll}
      />
      <div ref={body} role="rowgroup" className="browse-body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = shown[index]!;
          return (
            <GridRow
              key={key}
              ref={virtualizer.measureElement}
              top={start - virtualizer.options.scrollMargin}
              row={row}
              place={index}
              isActive={index === selection.active}
              isSelected={selection.has(row.id)}
              isOpen={opened.has(row.id)}
              today={data.today}
              home={homeOf(row, data)}
              openedId={`${id}-${index}`}
              onSelect={(place, extend) => {
                selection.toggle(place, extend);
                focusRow();
              }}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Which cards are read in place. */
function useOpened() {
  const [opened, setOpened] = useState<ReadonlySet<CardId>>(new Set());
  const toggle = (row: CardRow | undefined): void => {
    if (!row) return;
    const next = new Set(opened);
    if (!next.delete(row.id)) next.add(row.id);
    setOpened(next);
  };
  /** False where none was open. */
  const closeAll = (): boolean => {
    setOpened(new Set());
    return opened.size > 0;
  };
  return { opened, toggle, closeAll };
}

type ObeyParts = Pick<CardGridProps, 'shown' | 'selection' | 'onCommand'> & {
  readonly focusRow: () => void;
  readonly open: (place: number) => void;
  readonly closeAll: () => boolean;
};

/** Does what a key asks for. */
function useObey({ shown, selection, focusRow, open, closeAll, onCommand }: ObeyParts) {
  const { active } = selection;
  const go = (place: number, extend: boolean): void => {
    selection.goTo(place, extend);
    focusRow();
  };
  return (command: GridCommand): void => {
    switch (command.type) {
      case 'go':
        return go(active + command.by, command.extend);
      case 'first':
      case 'last':
        return go(command.type === 'first' ? 0 : shown.length - 1, command.extend);
      case 'select':
        return selection.toggle(active, false);
      case 'selectAll':
        return selection.toggleAll();
      case 'open':
        return open(active);
      case 'leave':
        if (!closeAll()) selection.clear();
        return focusRow();
      case 'filters':
      case 'help':
        return onCommand(command);
      case 'undo':
      case 'bulk':
        onCommand(command);
        // A dialog takes the focus and gives it back.
        if (command.type === 'bulk' && command.name === 'setDue') return undefined;
        // What is changed may leave the table: the row in its place has the keyboard then.
        return focusRow();
      default:
        return unreachable(command);
    }
  };
}

/** What is inside a row has its own keys; Escape leads back from there. */
function hear(event: KeyboardEvent<HTMLElement>, obey: (command: GridCommand) => void): void {
  const { key, shiftKey: shift, altKey: alt, nativeEvent, target } = event;
  const isOnRow = target instanceof HTMLElement && target.dataset['place'] !== undefined;
  if (!isOnRow && key !== 'Escape') return;
  const ctrl = event.ctrlKey || event.metaKey;
  const command = gridCommandOf({ key, shift, ctrl, alt, composing: nativeEvent.isComposing });
  if (!command) return;
  event.preventDefault();
  obey(command);
}

function homeOf({ concept, pack }: CardRow, { concepts, packs }: CardRows): string {
  return [concept === undefined ? null : concepts[concept], packs[pack] ?? pack].filter(Boolean).join(' · ');
}
