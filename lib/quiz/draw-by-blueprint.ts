import { invariant } from '#lib/base/invariant.ts';
import { prngFrom } from '#lib/base/prng.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { fits, type Askable, type Blueprint } from './blueprint.ts';

/** A cell that cannot be filled, by its place in the blueprint: how many it wants, and how many are left for it. */
export type LackingCell = { readonly cell: number; readonly wants: number; readonly has: number };

/**
 * Draws cards so that every cell has its count and no card comes twice; fails with the cells that lack some where that is
 * impossible. Cards that fit the same cells are equally likely, whatever their order; where no two cells share a card, each card of a
 * cell with `n` of `N` is drawn with probability n/N. Cells may overlap: a card gives its place up when another cell can
 * take it (augmenting paths, Kuhn 1955), so that what can be met is met.
 */
export function drawByBlueprint<Card extends Askable>(
  cards: readonly Card[],
  blueprint: Blueprint,
  seed: number,
): Result<readonly Card[], readonly LackingCell[]> {
  const sorted = cards.toSorted((one, other) => (one.cardId < other.cardId ? -1 : one.cardId > other.cardId ? 1 : 0));
  const filled: Card[][] = blueprint.map(() => []);
  const wanted = blueprint.reduce((sum, { count }) => sum + count, 0);
  let drawn = 0;
  for (const card of prngFrom(seed).shuffle(sorted)) {
    if (drawn === wanted) break;
    if (place(card, { blueprint, filled, tried: new Set() })) drawn += 1;
  }
  const lacking = blueprint.flatMap(({ count }, cell) => {
    const has = filled[cell]!.length;
    return has < count ? [{ cell, wants: count, has }] : [];
  });
  return lacking.length > 0 ? failure(lacking) : success(filled.flat());
}

type Placing<Card> = {
  readonly blueprint: Blueprint;
  readonly filled: Card[][];
  /** Cells that were asked to make room already. */
  readonly tried: Set<number>;
};

/** Puts a card into a cell that has room, or that can make some; false where none can. */
function place<Card extends Askable>(card: Card, placing: Placing<Card>): boolean {
  const { blueprint, filled, tried } = placing;
  const own = blueprint.flatMap((cell, at) => (fits(card, cell) ? [at] : []));
  const free = own.find((at) => filled[at]!.length < blueprint[at]!.count);
  if (free !== undefined) {
    filled[free]!.push(card);
    return true;
  }
  for (const at of own) {
    if (tried.has(at)) continue;
    tried.add(at);
    const mover = filled[at]!.findIndex((other) => place(other, placing));
    if (mover === -1) continue;
    const moved = filled[at]!.splice(mover, 1);
    invariant(moved.length === 1, 'a card that moved to another cell');
    filled[at]!.push(card);
    return true;
  }
  return false;
}
