import { RADIUS, type Place } from './concept-layout.ts';

/** A name beside its node: `lines` of text, the first on the base line at (x, y), in CSS pixels of the zoom that it was placed for. */
export type PlacedName = {
  readonly place: number;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle';
  readonly x: number;
  readonly y: number;
};

/** The height of a line of a name, in CSS pixels. */
export const NAME_LINE = 16;
const GAP = 5;
const LONGEST = 20;
/** From the middle of a line to its base. */
const BASE = 4;

/**
 * The names that find room at a zoom of `k`, in one or two lines right of their nodes or in two below: none covers a node or
 * another name. Those that come first in `order` are placed first.
 */
export function placeNames(
  titles: readonly string[],
  nodes: readonly Place[],
  { order, k }: { readonly order: readonly number[]; readonly k: number },
): readonly PlacedName[] {
  const taken = new Grid();
  for (const node of nodes) taken.add(discArea(node, k));
  return order.flatMap((place): readonly PlacedName[] => {
    const title = titles[place]!;
    const broken = twoLines(title);
    const wishes = [
      rightOf(nodes[place]!, [title], k),
      rightOf(nodes[place]!, broken, k),
      below(nodes[place]!, broken, k),
    ];
    const found = wishes.find(({ area }) => !taken.has(area));
    if (!found) return [];
    taken.add(found.area);
    return [{ place, ...found.name }];
  });
}

type Wish = { readonly name: Omit<PlacedName, 'place'>; readonly area: Area };

function rightOf({ x, y }: Place, lines: readonly string[], k: number): Wish {
  const left = (x + RADIUS) * k + GAP;
  const half = (lines.length * NAME_LINE) / 2;
  const area = { left: left - 1, right: left + widest(lines), top: y * k - half, bottom: y * k + half };
  return { area, name: { lines, anchor: 'start', x: left, y: area.top + NAME_LINE / 2 + BASE } };
}

function below({ x, y }: Place, lines: readonly string[], k: number): Wish {
  const half = widest(lines) / 2;
  const top = (y + RADIUS) * k + 1;
  const area = { left: x * k - half, right: x * k + half, top, bottom: top + lines.length * NAME_LINE };
  return { area, name: { lines, anchor: 'middle', x: x * k, y: top + NAME_LINE / 2 + BASE } };
}

function discArea({ x, y }: Place, k: number): Area {
  return { left: (x - RADIUS) * k, right: (x + RADIUS) * k, top: (y - RADIUS) * k, bottom: (y + RADIUS) * k };
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map(textWidth));
}

/** About how wide a text is at 13 px: a Chinese character is as wide as it is high, a letter about half of that. */
export function textWidth(text: string): number {
  const wide = text.match(/[\u2E80-\uFFEF]/gu)?.length ?? 0;
  return wide * 13 + (text.length - wide) * 6.6;
}

/** A text in two lines of about the same length, broken at a space where there is one; beyond twice 20 letters it ends in “…”. */
export function twoLines(text: string): readonly string[] {
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ |(?<=-)|(?<=[\u2E80-\uFFEF])(?=[\u2E80-\uFFEF])/gu)].map(({ index }) => index);
  const at = spaces.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  if (at === undefined) return [shorten(text)];
  return [text.slice(0, at).trim(), text.slice(at).trim()].map(shorten);
}

function shorten(text: string): string {
  return text.length > LONGEST + 2 ? `${text.slice(0, LONGEST)}…` : text;
}

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Areas by the squares that they touch. */
class Grid {
  readonly #squares = new Map<string, Area[]>();

  add(area: Area): void {
    for (const key of squaresOf(area)) this.#squares.set(key, [...(this.#squares.get(key) ?? []), area]);
  }

  has(area: Area): boolean {
    return squaresOf(area).some((key) => this.#squares.get(key)?.some((other) => overlap(area, other)));
  }
}

const SQUARE = 80;

function squaresOf({ left, right, top, bottom }: Area): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / SQUARE); column * SQUARE <= right; column += 1) {
    for (let row = Math.floor(top / SQUARE); row * SQUARE <= bottom; row += 1) keys.push(`${column} ${row}`);
  }
  return keys;
}

function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
