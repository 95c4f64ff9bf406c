import type { ConceptLayout } from './concept-layout.ts';
import type { MapView } from './map-view.ts';

/** How the groups of the map stand in a view; names were placed for the zoom `named`. */
export type MapTransforms = { readonly world: string; readonly names: string; readonly lanes: readonly string[] };

/** The transforms of a view. A lane’s name stands before its lane, and at the edge of the map where the lane begins left of that. */
export function mapTransforms({ k, left, top }: MapView, layout: ConceptLayout, named: number): MapTransforms {
  const at = `translate(${round(left)} ${round(top)})`;
  return {
    world: `${at} scale(${k.toFixed(4)})`,
    names: `${at} scale(${(k / named).toFixed(4)})`,
    lanes: layout.lanes.map(({ x, y, width, height }) => {
      const start = Math.max(k * x + left, Math.min(LANE_NAME, k * (x + width) + left));
      return `translate(${round(start)} ${round(k * (y + height / 2) + top)})`;
    }),
  };
}

const LANE_NAME = 138;

/** Sets them: all that a frame of panning costs. */
export function paintMap(svg: SVGSVGElement, { world, names, lanes }: MapTransforms): void {
  svg.querySelector('.cm-world')?.setAttribute('transform', world);
  svg.querySelector('.cm-names')?.setAttribute('transform', names);
  svg.querySelectorAll('.cm-lane').forEach((name, lane) => name.setAttribute('transform', lanes[lane]!));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
