import { firstApart } from './first-apart.ts';

/**
 * The items with as few siblings side by side as can be, otherwise in their order: each place goes to the first item
 * that is no sibling of the one before it (`previous` before the first), except that a family that fills half of what
 * is left goes first, since it could not be parted later.
 */
export function separateSiblings<Item>(
  items: readonly Item[],
  familyOf: (item: Item) => string,
  previous: string | null,
): readonly Item[] {
  const waiting = new Families(items.map(familyOf));
  let last = previous;
  return items.map((_item, place) => {
    const crowd = waiting.largest();
    const isCrowd = crowd.name !== last && 2 * crowd.size > items.length - place;
    const index = isCrowd ? waiting.firstOf(crowd.name) : waiting.firstBut(last);
    waiting.take(index);
    last = waiting.names[index]!;
    return items[index]!;
  });
}

/** Items by the names of their families, until they are taken. There may be thousands, of as many families. */
class Families {
  readonly names: readonly string[];
  readonly #taken: boolean[];
  /** The first that was not taken. */
  #first = 0;
  /** Where each family’s items stand, last first. */
  readonly #places = new Map<string, number[]>();
  /** The families that have so many items left, by that number. */
  readonly #bySize: Set<string>[] = [];

  constructor(names: readonly string[]) {
    this.names = names;
    this.#taken = names.map(() => false);
    for (const [index, name] of [...names.entries()].toReversed()) {
      const places = this.#places.get(name);
      if (places) places.push(index);
      else this.#places.set(name, [index]);
    }
    for (const [name, { length }] of this.#places) this.#ofSize(length).add(name);
  }

  largest(): { readonly name: string; readonly size: number } {
    while (this.#bySize.length > 0 && !this.#bySize.at(-1)?.size) this.#bySize.pop();
    const [name = ''] = this.#bySize.at(-1) ?? [];
    return { name, size: this.#bySize.length - 1 };
  }

  firstOf(name: string): number {
    return this.#places.get(name)!.at(-1)!;
  }

  /** The first that is not of this family; the first of it where there is no other. */
  firstBut(name: string | null): number {
    while (this.#taken[this.#first]) this.#first += 1;
    return firstApart(this.#left(), (index) => this.names[index]!, name) ?? this.#first;
  }

  *#left(): Iterable<number> {
    for (let index = this.#first; index < this.names.length; index += 1) if (!this.#taken[index]) yield index;
  }

  take(index: number): void {
    const name = this.names[index]!;
    const places = this.#places.get(name)!;
    this.#ofSize(places.length).delete(name);
    places.pop();
    this.#ofSize(places.length).add(name);
    this.#taken[index] = true;
  }

  #ofSize(size: number): Set<string> {
    while (this.#bySize.length <= size) this.#bySize.push(new Set());
    return this.#bySize[size]!;
  }
}
