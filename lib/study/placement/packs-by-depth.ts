import type { PlacementGraph } from '#lib/placement/placement-graph.ts';

/** The packs of these concepts, by their paths: first those whose concepts build on the fewest others, on the average. */
export function packsByDepth({ concepts, ancestors }: PlacementGraph): readonly string[] {
  const depths = new Map<string, { sum: number; count: number }>();
  for (const [place, { pack }] of concepts.entries()) {
    const depth = depths.get(pack) ?? { sum: 0, count: 0 };
    depths.set(pack, { sum: depth.sum + ancestors[place]!.length, count: depth.count + 1 });
  }
  const meanOf = (pack: string): number => depths.get(pack)!.sum / depths.get(pack)!.count;
  return [...depths.keys()].toSorted((one, other) => meanOf(one) - meanOf(other));
}
