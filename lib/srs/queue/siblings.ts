import { firstApart } from './first-apart.ts';

/** What may not come yet, whatever its family; and what hears of each item that has come. */
export type Gate<Item> = {
  readonly mayCome: (item: Item) => boolean;
  readonly came: (item: Item) => void;
};

/**
 * The items with as few siblings side by side as can be, otherwise in their order: each place goes to the first item
 * that is no sibling of the one before it (`previous` before the first), except that a family that fills half of what
 * is left goes first, since it could not be parted later. What the gate holds back waits, though siblings meet for it.
 */
export function separateSiblings<Item>(
  items: readonly Item[],
  familyOf: (item: Item) => string,
  previous: string | null,
  gate: Gate<Item> = { mayCome: () => true, came: () => undefined },
): readonly Item[] {
  const waiting = new Families(items.map(familyOf));
  const mayCome = (index: number): boolean => gate.mayCome(items[index]!);
  let last = previous;
  return items.map((_item, place) => {
    const crowd = waiting.largest();
    const isCrowd = crowd.name !== last && 2 * crowd.size > items.length - place;
    const crowdFirst = isCrowd ? waiting.firstOf(crowd.name) : null;
    const index = crowdFirst !== null && mayCome(crowdFirst) ? crowdFirst : waiting.firstBut(last, mayCome);
    waiting.take(index);
    gate.came(items[index]!);
    last = waiting.names[index]!;
    return items[index]!;
  });
}

/** Items by the names of their families, until they are taken. There may be thousands, of as many families. */
class Families {
  readonly names: readonly string[];
  readonly #taken: boolean[];
  /** None before it is left. */
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

  /** The first that may come and is not of this family; the first that may come, or the first of all, where there is none. */
  firstBut(name: string | null, mayCome: (index: number) => boolean): number {
    while (this.#taken[this.#first]) this.#first += 1;
    return firstApart(this.#left(mayCome), (index) => this.names[index]!, name) ?? this.#first;
  }

  *#left(mayCome: (index: number) => boolean): Iterable<number> {
    for (let index = this.#first; index < this.names.length; index += 1) {
      if (!this.#taken[index] && mayCome(index)) yield index;
    }
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
