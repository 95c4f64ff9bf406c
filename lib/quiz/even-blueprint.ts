import { firstUniform } from '#lib/base/prng.ts';
import type { Askable, Blueprint, BlueprintCell } from './blueprint.ts';

/**
 * The blueprint of `count` questions of these cards, as many of each pack and stage as there are for it, rounded by the seed so that
 * every card is as likely as every other: systematic sampling of the strata (Madow 1949), in which a stratum of N of all M
 * cards gets count·N/M, rounded down or up. Where there are fewer cards than `count`, it asks for more than there are, of `ask`. A
 * count of 0 asks for nothing.
 */
export function evenBlueprint(
  cards: readonly Askable[],
  count: number,
  seed: number,
  ask: BlueprintCell['ask'] = 'cards',
): Blueprint {
  const sizes = new Map<string, { cell: Omit<BlueprintCell, 'count'>; size: number }>();
  for (const { pack, stage, ask: how } of cards) {
    const own = stage ?? 'unstated';
    const key = `${pack} ${own} ${how}`;
    const known = sizes.get(key);
    if (known) known.size += 1;
    else sizes.set(key, { cell: { pack, conceptId: null, stage: own, ask: how }, size: 1 });
  }
  if (cards.length < count) return [{ pack: null, conceptId: null, stage: null, ask, count }];
  const strata = [...sizes].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const start = firstUniform(`${seed}/strata`);
  // Points stand at (start + k)·M/count; a stratum gets those that fall among its cards.
  const pointsBefore = (cardsBefore: number): number => Math.ceil((cardsBefore * count) / cards.length - start);
  let before = 0;
  return strata.flatMap(([, { cell, size }]) => {
    const own = pointsBefore(before + size) - pointsBefore(before);
    before += size;
    return own > 0 ? [{ ...cell, count: own }] : [];
  });
}
