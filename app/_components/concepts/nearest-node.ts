import { RADIUS, type Box, type ConceptLayout, type Place } from './concept-layout.ts';
import type { MapView } from './map-view.ts';

/** The node at a point, in CSS pixels from the corner of the map; fingers and small nodes are allowed to miss a little. */
export function nodeAt({ nodes }: Pick<ConceptLayout, 'nodes'>, { k, left, top }: MapView, at: Place): number | null {
  const [x, y] = [(at.x - left) / k, (at.y - top) / k];
  let best: number | null = null;
  let least = Math.max(RADIUS + 4, 16 / k);
  nodes.forEach((node, place) => {
    const away = Math.hypot(node.x - x, node.y - y);
    if (away < least) [best, least] = [place, away];
  });
  return best;
}

/** The box around these nodes. */
export function boxAround({ nodes }: Pick<ConceptLayout, 'nodes'>, places: readonly number[]): Box {
  const [xs, ys] = [places.map((place) => nodes[place]!.x), places.map((place) => nodes[place]!.y)];
  const [x, y] = [Math.min(...xs) - 2 * RADIUS, Math.min(...ys) - 2 * RADIUS];
  return { x, y, width: Math.max(...xs) - x + 2 * RADIUS, height: Math.max(...ys) - y + 2 * RADIUS };
}
