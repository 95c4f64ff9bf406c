import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';

/** What a pass on each card is to credit. */
export type Credits = Readonly<Record<string, readonly string[]>>;

type Sourced = Extract<ReviewEvent, { readonly kind: 'implicit' | 'placed' | 'quizzed' | 'undo' | 'setDue' }> & {
  readonly sourceId: string;
};

/**
 * What followed from the events of a log is there, once: credit for each pass, undos of it with each undo of the answer, the
 * days of each plan, and no more of these.
 */
export function assertConsequences(log: readonly ReviewEvent[], plans: readonly StoredPlan[], credits: Credits): void {
  const bySource = new Map<string, Sourced[]>();
  for (const event of log) {
    if (!('sourceId' in event) || event.sourceId === undefined) continue;
    const row = { ...event, sourceId: event.sourceId };
    const others = bySource.get(row.sourceId);
    if (others) others.push(row);
    else bySource.set(row.sourceId, [row]);
  }
  const ledBy = (id: string): readonly Sourced[] => bySource.get(id) ?? [];
  const known = new Map(log.map((event) => [event.id, event]));

  for (const event of log) {
    if (event.kind === 'answer') {
      const credited = event.rating === 'again' ? [] : (credits[event.cardId] ?? []);
      deepStrictEqual(sorted(ledBy(event.id).map(({ cardId }) => cardId)), sorted(credited), `credit of ${event.id}`);
    } else if (event.kind === 'undo' && event.sourceId === undefined) {
      const undone = ledBy(event.id).map((row) => (row.kind === 'undo' ? row.undoes : row.kind));
      deepStrictEqual(sorted(undone), sorted(ledBy(event.undoes).map(({ id }) => id)), `undo ${event.id}`);
    }
  }
  for (const [source, rows] of bySource) {
    const targets = rows.map((row) => (row.kind === 'undo' ? row.undoes : `${row.kind} of ${row.cardId}`));
    equal(new Set(targets).size, targets.length, `${source} did something twice: ${targets.join(', ')}`);
    for (const row of rows) if (row.kind === 'undo') ok(known.has(row.undoes), `${row.id} undoes what is not there`);
  }
  for (const { id, moved } of plans) {
    equal(ledBy(id).filter(({ kind }) => kind === 'setDue').length, moved, `the cards that plan ${id} moved`);
  }
}

function sorted(names: readonly string[]): readonly string[] {
  return names.toSorted();
}
