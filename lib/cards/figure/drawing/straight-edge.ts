import type { DrawnNode, Pair } from '#lib/cards/figure/drawn-figure.ts';

type Placed = Pick<DrawnNode, 'x' | 'y' | 'width' | 'height' | 'shape'>;

/** A straight line from the border of one node to that of another. */
export function straightEdge(start: Placed, end: Placed): readonly Pair[] {
  return [onBorder(start, end), onBorder(end, start)];
}

/** Where the line from the middle of a node towards a place leaves it, a little outside. */
function onBorder(node: Placed, towards: Pick<Placed, 'x' | 'y'>): Pair {
  const [dx, dy] = [towards.x - node.x, towards.y - node.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [node.x, node.y];
  const isRound = node.shape === 'operation' && Math.abs(node.width - node.height) < 1;
  const reach = isRound
    ? node.width / 2
    : Math.min(
        dx === 0 ? Infinity : (node.width / 2) * (length / Math.abs(dx)),
        dy === 0 ? Infinity : (node.height / 2) * (length / Math.abs(dy)),
      );
  const share = Math.min(1, (reach + 2) / length);
  return [node.x + dx * share, node.y + dy * share];
}
