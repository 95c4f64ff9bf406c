import type { CardId } from '#lib/base/card-id.ts';
import { compareEvents } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';

/** Former id of a card → the id that it has now. */
export type FormerIds = ReadonlyMap<CardId, CardId>;

/** The ids that cards had and have. What a log says under a former id is said of the card as it is called now. */
export class FormerNames {
  readonly #now: FormerIds;
  readonly #all = new Map<CardId, CardId[]>();

  constructor(former: FormerIds) {
    this.#now = former;
    for (const [was, now] of former) this.#all.set(now, [...(this.#all.get(now) ?? [now]), was]);
  }

  /** What this card is called now. */
  now(id: CardId): CardId {
    return this.#now.get(id) ?? id;
  }

  /** All that this card is and was called. */
  of(id: CardId): readonly CardId[] {
    const now = this.now(id);
    return this.#all.get(now) ?? [now];
  }

  /** All that these cards are and were called, each once. */
  ofAll(ids: readonly CardId[]): readonly CardId[] {
    return [...new Set(ids.flatMap((id) => this.of(id)))];
  }

  /** What these cards are called now, each once, in the order of ids. */
  nowAll(ids: readonly CardId[]): readonly CardId[] {
    return [...new Set(ids.map((id) => this.now(id)))].toSorted();
  }

  /** Every card that was called otherwise, as it is called now. */
  get renamed(): readonly CardId[] {
    return [...this.#all.keys()];
  }

  /** Every id that was given up. */
  get given(): readonly CardId[] {
    return [...this.#now.keys()];
  }

  /** An event as if it had always been of the card as it is called now. */
  event<Event extends ReviewEvent>(event: Event): Event {
    const cardId = this.now(event.cardId);
    if (event.kind !== 'implicit') return cardId === event.cardId ? event : { ...event, cardId };
    return { ...event, cardId, sourceCardId: this.now(event.sourceCardId) };
  }

  /** Logs by what their cards are called now, each in the order of `compareEvents`. */
  logs(logs: ReadonlyMap<CardId, readonly ReviewEvent[]>): ReadonlyMap<CardId, readonly ReviewEvent[]> {
    const merged = new Map<CardId, readonly ReviewEvent[]>();
    for (const [id, events] of logs) {
      const now = this.now(id);
      const before = merged.get(now);
      const renamed = events.map((event) => this.event(event));
      merged.set(now, before ? [...before, ...renamed].toSorted(compareEvents) : renamed);
    }
    return merged;
  }
}
