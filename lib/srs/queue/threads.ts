/** More concepts than this, begun and not met as a whole, blur into each other. */
export const MOST_THREADS = 2;

/**
 * The concepts that are being met, as the new cards of a day come one by one. A thread is a concept of which a card has
 * come and another is still to come; there are at most `MOST_THREADS` at once.
 */
export class Threads {
  /** New cards of each concept that are still to come. */
  readonly #left = new Map<string, number>();
  readonly #open = new Set<string>();

  /** `conceptIds`: of each new card of the day; `isBegun`: whether a card of a concept was met before. */
  constructor(conceptIds: readonly string[], isBegun: (conceptId: string) => boolean) {
    for (const id of conceptIds) {
      this.#left.set(id, (this.#left.get(id) ?? 0) + 1);
      if (isBegun(id)) this.#open.add(id);
    }
  }

  /** Whether a new card of this concept may come next. */
  hasRoom(conceptId: string): boolean {
    return this.#open.has(conceptId) || this.#open.size < MOST_THREADS;
  }

  /** A new card of this concept comes. */
  meet(conceptId: string): void {
    const left = (this.#left.get(conceptId) ?? 1) - 1;
    this.#left.set(conceptId, left);
    if (left > 0) this.#open.add(conceptId);
    else this.#open.delete(conceptId);
  }
}
