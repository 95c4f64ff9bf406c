import { useFormatter, useTranslations } from 'next-intl';
import type { MouseEvent, Ref } from 'react';
import { onDemand } from '#app/_components/ui/on-demand.tsx';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import type { LocalDay } from '#lib/base/time.ts';
import type { CardRow } from '#lib/study/browse/card-row.ts';
import { dayOf } from '#app/_components/progress/day.ts';
import { DueText } from './due-text.tsx';
import { RowTags } from './row-tags.tsx';

const OpenedCard = onDemand(async () => (await import('./opened-card.tsx')).OpenedCard);

type CellsProps = {
  readonly row: CardRow;
  readonly place: number;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly today: LocalDay;
  /** `concept · pack`. */
  readonly home: string;
  /** The id of what is shown below it while it is open. */
  readonly openedId: string;
  readonly onSelect: (place: number, extend: boolean) => void;
  readonly onOpen: (place: number) => void;
};

type GridRowProps = CellsProps & {
  /** Measures how tall it is. */
  readonly ref: Ref<HTMLDivElement>;
  /** Where it stands in the table, in pixels. */
  readonly top: number;
  readonly isActive: boolean;
};

/** A card in the table; while it is open, what it says stands below its cells. */
export function GridRow({ ref, top, isActive, ...cells }: GridRowProps) {
  const { row, place, isSelected, isOpen, openedId } = cells;
  return (
    <div
      ref={ref}
      data-index={place}
      data-place={place}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      className="browse-row"
      data-open={isOpen || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="none" className="browse-cells">
        <Cells {...cells} />
      </div>
      {isOpen && (
        <div role="gridcell" aria-colspan={8} id={openedId} className="browse-opened">
          <OpenedCard cardId={row.id} />
        </div>
      )}
    </div>
  );
}

/** The cells of a card: its question, where it belongs, and how well it is known. */
function Cells(props: CellsProps) {
  const { row, place, isSelected, isOpen, today, home, openedId, onSelect, onOpen } = props;
  const t = useTranslations('browse');
  const format = useFormatter();
  const number = (value: number | undefined): string =>
    value === undefined ? '–' : format.number(value, { maximumFractionDigits: 1 });
  return (
    <>
      <span role="gridcell" className="browse-select">
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={t('row.select', { title: row.line })}
            onClick={(event: MouseEvent) => onSelect(place, event.shiftKey)}
            onChange={() => undefined}
          />
        </label>
      </span>
      <span role="gridcell" className="browse-card">
        <PackBadge pack={row.pack} small />
        <span className="min-w-0">
          <button
            type="button"
            tabIndex={-1}
            className="browse-title"
            aria-expanded={isOpen}
            aria-controls={isOpen ? openedId : undefined}
            onClick={() => onOpen(place)}
          >
            {row.line}
          </button>
          <span className="browse-home">{home}</span>
        </span>
      </span>
      <span role="gridcell" className="browse-state">
        <RowTags row={row} />
      </span>
      <span role="gridcell" className="browse-due num">
        <DueText due={row.due} today={today} />
      </span>
      <span role="gridcell" className="browse-number num">
        {number(row.stability)}
      </span>
      <span role="gridcell" className="browse-number num">
        {number(row.difficulty)}
      </span>
      <span role="gridcell" className="browse-number num">
        {row.lapses ?? '–'}
      </span>
      <span role="gridcell" className="browse-last num">
        {row.last === undefined ? '–' : format.dateTime(dayOf(row.last), { dateStyle: 'medium', timeZone: 'UTC' })}
      </span>
    </>
  );
}
