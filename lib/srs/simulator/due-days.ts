/** Which cards fall due on which day, first in first out, without allocation after it is made. */
export class DueDays {
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #after: Int32Array;
  #waitingFirst = NONE;
  #waitingLast = NONE;
  /** Cards that have come due and wait to be asked. */
  waiting = 0;

  constructor(days: number, cards: number) {
    this.#first = new Int32Array(days).fill(NONE);
    this.#last = new Int32Array(days).fill(NONE);
    this.#after = new Int32Array(cards).fill(NONE);
  }

  /** Puts a card down for a day; beyond the last day it never comes. */
  add(card: number, day: number): void {
    if (day >= this.#first.length) return;
    this.#after[card] = NONE;
    const last = this.#last[day]!;
    if (last === NONE) this.#first[day] = card;
    else this.#after[last] = card;
    this.#last[day] = card;
  }

  /** A day begins: its cards wait, behind those that are left over. */
  begin(day: number): void {
    const first = this.#first[day]!;
    if (first === NONE) return;
    if (this.#waitingLast === NONE) this.#waitingFirst = first;
    else this.#after[this.#waitingLast] = first;
    this.#waitingLast = this.#last[day]!;
    for (let card = first; card !== NONE; card = this.#after[card]!) this.waiting += 1;
  }

  /** The card that has waited longest; there must be one. */
  take(): number {
    const card = this.#waitingFirst;
    this.#waitingFirst = this.#after[card]!;
    if (this.#waitingFirst === NONE) this.#waitingLast = NONE;
    this.waiting -= 1;
    return card;
  }
}

const NONE = -1;
