/** Numbered things by a key, the greatest key first; of equal keys the lower number. */
export class MaxHeap {
  readonly #keys: Float64Array;
  readonly #order: number[];

  constructor(keys: Float64Array) {
    this.#keys = keys.slice();
    this.#order = [...keys.keys()];
    for (let place = Math.floor(keys.length / 2) - 1; place >= 0; place -= 1) this.#sink(place);
  }

  get size(): number {
    return this.#order.length;
  }

  /** All numbers that are in it, in ascending order. */
  numbers(): readonly number[] {
    return this.#order.toSorted((one, other) => one - other);
  }

  /** The number with the greatest key; there must be one. */
  first(): number {
    return this.#order[0]!;
  }

  removeFirst(): void {
    const last = this.#order.pop();
    if (last === undefined || this.#order.length === 0) return;
    this.#order[0] = last;
    this.#sink(0);
  }

  /** Puts back what was removed, under its key. */
  add(number: number): void {
    let place = this.#order.push(number) - 1;
    for (let above = (place - 1) >> 1; place > 0 && this.#isBefore(place, above); above = (place - 1) >> 1) {
      this.#swap(place, above);
      place = above;
    }
  }

  /** Gives the first another key, no greater than it has. */
  lowerFirst(key: number): void {
    this.#keys[this.first()] = key;
    this.#sink(0);
  }

  #sink(from: number): void {
    let place = from;
    for (;;) {
      let first = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < this.#order.length && this.#isBefore(child, first)) first = child;
      }
      if (first === place) return;
      this.#swap(place, first);
      place = first;
    }
  }

  #swap(one: number, other: number): void {
    [this.#order[one], this.#order[other]] = [this.#order[other]!, this.#order[one]!];
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#order[one]!, this.#order[other]!];
    const more = this.#keys[a]! - this.#keys[b]!;
    return more > 0 || (more === 0 && a < b);
  }
}
