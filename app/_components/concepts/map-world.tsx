import { memo } from 'react';
import type { ConceptLayout, Place } from './concept-layout.ts';
import { RADIUS } from './concept-layout.ts';
import { laneStarts } from './lane-starts.ts';
import type { MapGraph, MapNode } from './map-graph.ts';
import { circles, discs, filledDisc, linkPath } from './map-paths.ts';

/** What fills a node: how much is recalled now, or how far one is. */
export const MAP_FILLS = ['recall', 'status'] as const;
export type MapFill = (typeof MAP_FILLS)[number];

type MapWorldProps = { readonly graph: MapGraph; readonly layout: ConceptLayout; readonly fill: MapFill };

/**
 * Lanes, links and nodes, in units of the layout. A few paths a lane whatever the number of nodes: a disc is a stroke of no
 * length with round ends.
 */
export const MapWorld = memo(function MapWorld({ graph, layout, fill }: MapWorldProps) {
  const starts = laneStarts(graph);
  return (
    <>
      {layout.lanes.map(({ x, y, width, height }, lane) => (
        <rect
          key={graph.lanes[lane]!.id}
          data-pack={graph.lanes[lane]!.id}
          className="cm-band"
          x={x}
          y={y}
          width={width}
          height={height}
          rx={10}
        />
      ))}
      <path className="cm-links" d={allLinks(graph, layout)} />
      {graph.lanes.map(({ id, size }, lane) => {
        const places = Array.from({ length: size }, (_, index) => starts[lane]! + index);
        return (
          <LaneNodes
            key={id}
            pack={id}
            nodes={places.map((place) => ({ node: graph.nodes[place]!, at: layout.nodes[place]! }))}
            fill={fill}
          />
        );
      })}
    </>
  );
});

function allLinks({ nodes }: MapGraph, layout: ConceptLayout): string {
  return nodes
    .flatMap(({ needs }, place) => needs.map((need) => linkPath(layout.nodes[need]!, layout.nodes[place]!)))
    .join('');
}

type DrawnNode = { readonly node: MapNode; readonly at: Place };

function LaneNodes({
  pack,
  nodes,
  fill,
}: {
  readonly pack: string;
  readonly nodes: readonly DrawnNode[];
  readonly fill: MapFill;
}) {
  const places = (...states: readonly MapNode['state'][]): Place[] =>
    nodes.filter(({ node }) => states.includes(node.state)).map(({ at }) => at);
  const begun = nodes.filter(({ node }) => node.state === 'learnt' || node.state === 'learning');
  const open = places('new', 'next');
  const later = discs(places('locked'));
  const ringed = discs([...begun.map(({ at }) => at), ...places('new')]);
  return (
    <g data-pack={pack}>
      {later !== '' && <path className="cm-later" d={later} />}
      {ringed !== '' && <path className="cm-ring" d={ringed} />}
      <path className="cm-next" d={discs(places('next'))} />
      <path className="cm-hole" d={later + ringed + discs(places('next'))} />
      {begun.length > 0 && (
        <path className="cm-fill" d={begun.map(({ node, at }) => filledDisc(at, shareOf(node, fill))).join('')} />
      )}
      {open.length > 0 && <path className="cm-open" d={discs(open)} />}
      <path className="cm-planned" d={circles(places('planned'), RADIUS - 1)} />
    </g>
  );
}

/** How much of a node is filled, in percent; a little even where nearly nothing is left, since it was begun. */
function shareOf({ state, recall }: Pick<MapNode, 'state' | 'recall'>, fill: MapFill): number {
  if (fill === 'status') return state === 'learnt' ? 100 : 50;
  return Math.max(8, recall ?? 0);
}
