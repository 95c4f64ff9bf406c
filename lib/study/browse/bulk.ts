import { unreachable } from '#lib/base/invariant.ts';
import { addDays, localDayOf, type LocalDay } from '#lib/base/time.ts';
import { manualEvents, type ManualAction, type ManualMoment } from '#lib/srs/answer/manual-events.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { CardRow } from './card-row.ts';

/** What can be done to many cards at once. `restore` takes back that they are suspended or buried. */
export const BULK_NAMES = ['suspend', 'restore', 'bury', 'setDue', 'forget', 'front', 'back'] as const;
export type BulkName = (typeof BULK_NAMES)[number];

/** What is to be done; a date is so many study days ahead. */
export type BulkWish =
  | { readonly name: Exclude<BulkName, 'setDue'> }
  | { readonly name: 'setDue'; readonly days: number };

/** What an action on some cards comes to. */
export type Bulk = {
  readonly name: BulkName;
  /** In the order in which they are to be recorded; those of one card follow each other. */
  readonly events: readonly DraftEvent[];
  /** The cards that it changes, as they were and as they are then. */
  readonly before: readonly CardRow[];
  readonly after: readonly CardRow[];
};

/** The events of an action on these cards, all of one moment: cards to which it would do nothing are left out. */
export function bulkOf(rows: readonly CardRow[], wish: BulkWish, moment: ManualMoment): Bulk {
  const today = localDayOf(moment.at, moment);
  const touched = rows.filter((row) => isTouched(row, wish.name));
  const events = touched.flatMap((row) =>
    actionsOn(row, wish, today).flatMap((action) => manualEvents([row.id], action, moment)),
  );
  return { name: wish.name, events, before: touched, after: touched.map((row) => changedRow(row, wish, today)) };
}

/** The events that take all of it back. */
export function undoneBulk({ events }: Bulk, { at, zone, rolloverHour, newId }: ManualMoment): readonly DraftEvent[] {
  // The latest first, as one would by hand.
  return events
    .toReversed()
    .map(({ id, cardId }) => ({ id: newId(), cardId, at, zone, rolloverHour, kind: 'undo' as const, undoes: id }));
}

function isTouched(row: CardRow, name: BulkName): boolean {
  switch (name) {
    case 'suspend':
      return row.suspended !== true;
    case 'restore':
      return row.suspended === true || row.buriedUntil !== undefined;
    case 'bury':
      return row.buriedUntil === undefined;
    case 'forget':
      return row.state !== 'new';
    case 'front':
    case 'back':
      return row.state === 'new';
    case 'setDue':
      return true;
    default:
      return unreachable(name);
  }
}

function actionsOn(row: CardRow, wish: BulkWish, today: LocalDay): readonly ManualAction[] {
  switch (wish.name) {
    case 'restore':
      return [
        ...(row.suspended ? [{ kind: 'unsuspend' } as const] : []),
        ...(row.buriedUntil === undefined ? [] : [{ kind: 'unbury' } as const]),
      ];
    case 'front':
    case 'back':
      return [{ kind: 'move', to: wish.name }];
    case 'setDue':
      return [{ kind: 'setDue', on: addDays(today, wish.days) }];
    case 'suspend':
    case 'bury':
    case 'forget':
      return [{ kind: wish.name }];
    default:
      return unreachable(wish);
  }
}

/** The row as it will be, until the server has said so; what only the model knows is left as it was. */
function changedRow(row: CardRow, wish: BulkWish, today: LocalDay): CardRow {
  switch (wish.name) {
    case 'suspend':
      return { ...row, suspended: true };
    case 'restore': {
      const { suspended: _suspended, buriedUntil: _buried, ...restored } = row;
      return restored;
    }
    case 'bury':
      return { ...row, buriedUntil: addDays(today, 1) };
    case 'forget': {
      const { id, line, concept, pack, kind, stage, suspended, buriedUntil, credited } = row;
      const own = { concept, kind, stage, suspended, buriedUntil, credited };
      const known = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
      return { id, line, pack, state: 'new', ...known };
    }
    case 'front':
    case 'back':
      return { ...row, moved: wish.name };
    case 'setDue': {
      const { moved: _moved, ...met } = row;
      return {
        ...met,
        state: 'review',
        due: addDays(today, wish.days),
        lapses: row.lapses ?? 0,
        last: row.last ?? today,
      };
    }
    default:
      return unreachable(wish);
  }
}
