import type { Place } from './concept-layout.ts';

/** The keys that move from concept to concept. */
export const STEP_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type StepKey = (typeof STEP_KEYS)[number];

type Ways = {
  readonly needs: (place: number) => readonly number[];
  readonly opens: (place: number) => readonly number[];
  readonly nodes: readonly Place[];
};

/**
 * Where a key leads from a node, by place; null where it leads nowhere. Left to what it needs and right to what needs it, of
 * several to the nearest on the drawing; up and down to the nearest in that direction; Home and End to what is farthest left
 * and right.
 */
export function stepFrom(from: number, key: StepKey, { needs, opens, nodes }: Ways): number | null {
  const here = nodes[from]!;
  const all = [...nodes.keys()];
  if (key === 'ArrowLeft') return nearest(here, needs(from), nodes);
  if (key === 'ArrowRight') return nearest(here, opens(from), nodes);
  if (key === 'ArrowUp')
    return nearest(
      here,
      all.filter((place) => nodes[place]!.y < here.y),
      nodes,
      SIDEWAYS,
    );
  if (key === 'ArrowDown')
    return nearest(
      here,
      all.filter((place) => nodes[place]!.y > here.y),
      nodes,
      SIDEWAYS,
    );
  const edge = key === 'Home' ? Math.min(...nodes.map(({ x }) => x)) : Math.max(...nodes.map(({ x }) => x));
  const target = nearest(
    here,
    all.filter((place) => nodes[place]!.x === edge),
    nodes,
  );
  return target === from ? null : target;
}

/** Up is up: what lies sideways counts as farther. */
const SIDEWAYS = 3;

function nearest(from: Place, others: readonly number[], nodes: readonly Place[], sideways = 1): number | null {
  const away = (place: number): number => Math.hypot((nodes[place]!.x - from.x) * sideways, nodes[place]!.y - from.y);
  return others.toSorted((one, other) => away(one) - away(other))[0] ?? null;
}
