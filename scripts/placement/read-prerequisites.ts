import { readFileSync } from 'node:fs';
import { prerequisiteOrder } from '#lib/packs/prerequisite-order.ts';
import { placementGraph, type PlacementGraph } from '#lib/placement/placement-graph.ts';

/** The prerequisites of a whole syllabus, one concept a line: `pack/concept: what it needs`, all of it askable. */
export function readPrerequisites(): PlacementGraph {
  const lines = readFileSync(new URL('prerequisites.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const written = lines.map((line) => {
    const [id = '', needs = ''] = line.split(':');
    return { id, needs: needs.trim().split(' ').filter(Boolean) };
  });
  const fullId = new Map(written.map(({ id }) => [id.slice(id.indexOf('/') + 1), id]));
  const needsOf = new Map(written.map(({ id, needs }) => [id, needs.map((need) => fullId.get(need) ?? need)]));
  return placementGraph(
    prerequisiteOrder(needsOf).map((id) => ({
      id,
      pack: id.slice(0, id.indexOf('/')),
      needs: needsOf.get(id)!,
      isAskable: true,
    })),
  );
}
