import type { ConceptLayout } from './concept-layout.ts';
import { ancestorsOf } from './graph-ways.ts';
import type { MapGraph } from './map-graph.ts';
import { discs, linkPath } from './map-paths.ts';

type MapChosenProps = {
  readonly graph: MapGraph;
  readonly layout: ConceptLayout;
  readonly chosen: number | null;
  readonly hovered: number | null;
  readonly track: readonly number[];
};

/** What is marked on the map: the path of a track, the chosen concept with all that leads to it, the one under the pointer. */
export function MapChosen({ graph, layout, chosen, hovered, track }: MapChosenProps) {
  const at = (place: number): string => discs([layout.nodes[place]!]);
  return (
    <>
      {track.length > 0 && (
        <path
          className="cm-track"
          d={track
            .map((place, step) => `${step === 0 ? 'M' : 'L'}${layout.nodes[place]!.x} ${layout.nodes[place]!.y}`)
            .join('')}
        />
      )}
      {chosen !== null && (
        <>
          <path className="cm-ways" d={linksTo(graph, layout, chosen)} />
          <path className="cm-lead" d={discs([...ancestorsOf(graph, chosen)].map((place) => layout.nodes[place]!))} />
          <path className="cm-chosen" d={at(chosen)} />
        </>
      )}
      {hovered !== null && <path className="cm-hovered" d={at(hovered)} />}
    </>
  );
}

/** The links between a concept and all that it needs, directly or not. */
function linksTo(graph: MapGraph, { nodes }: ConceptLayout, chosen: number): string {
  return [chosen, ...ancestorsOf(graph, chosen)]
    .flatMap((place) => graph.nodes[place]!.needs.map((need) => linkPath(nodes[need]!, nodes[place]!)))
    .join('');
}
