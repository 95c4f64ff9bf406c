import type { MapGraph } from './map-graph.ts';

/** The place of the first node of each lane. */
export function laneStarts({ lanes }: Pick<MapGraph, 'lanes'>): readonly number[] {
  let next = 0;
  return lanes.map(({ size }) => {
    const start = next;
    next += size;
    return start;
  });
}
