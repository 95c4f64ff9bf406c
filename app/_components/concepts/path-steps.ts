import type { ConceptLayout } from './concept-layout.ts';
import type { GraphWays } from './graph-ways.ts';
import type { MapGraph } from './map-graph.ts';
import type { StepText, TrackText } from './track-text.ts';

/** A track or a pack as a stair. */
export type StairPathText = {
  readonly key: string;
  readonly kind: 'track' | 'pack';
  /** Whether it was chosen; else it is the one to begin with. */
  readonly isAsked: boolean;
  readonly title: string;
  readonly steps: readonly StepText[];
  readonly done: number;
  /** The step to be taken now, by its place; -1 when there is none. */
  readonly now: number;
};

type Everything = {
  readonly graph: MapGraph;
  readonly ways: GraphWays;
  readonly layout: ConceptLayout;
  readonly tracks: readonly TrackText[];
};

const PACK = 'pack:';

/** The name under which a pack is a path. */
export function packKey(pack: string): string {
  return PACK + pack;
}

/** The path of this name; where there is none, the first track that is not finished, or the pack of what is next. */
export function pathOf(all: Everything, key: string | null): StairPathText {
  const { graph, ways, tracks } = all;
  const asked = tracks.find(({ id }) => id === key);
  if (asked) return trackPath(asked, true);
  const lane = graph.lanes.findIndex(({ id }) => packKey(id) === key);
  if (lane !== -1) return packPath(all, lane, true);
  const track = tracks.find(({ done, steps }) => done < steps.length);
  if (track) return trackPath(track, false);
  const next = graph.nodes.findIndex(({ state }) => state === 'next');
  return packPath(all, ways.laneOf[Math.max(0, next)] ?? 0, false);
}

function trackPath({ id, title, steps, done }: TrackText, isAsked: boolean): StairPathText {
  return { key: id, kind: 'track', isAsked, title, steps, done, now: nowOf(steps) };
}

function packPath({ graph, ways, layout }: Everything, lane: number, isAsked: boolean): StairPathText {
  const { id = '', title = '' } = graph.lanes[lane] ?? {};
  const places = [...graph.nodes.keys()].filter((place) => ways.laneOf[place] === lane);
  const steps = places
    .toSorted((one, other) => layout.depths[one]! - layout.depths[other]! || one - other)
    .map((place): StepText => {
      const { title: name, state, recall, needs } = graph.nodes[place]!;
      const missing = needs.find(
        (need) => graph.nodes[need]!.state !== 'learnt' && graph.nodes[need]!.state !== 'planned',
      );
      const after = state === 'locked' && missing !== undefined ? graph.nodes[missing]!.title : null;
      return { kind: 'concept', id: ways.ids[place]!, pack: id, title: name, state, recall, after, problem: null };
    });
  const done = steps.filter(({ state }) => state === 'learnt').length;
  return { key: packKey(id), kind: 'pack', isAsked, title, steps, done, now: nowOf(steps) };
}

/** Of what is not done, the first that can be done. */
function nowOf(steps: readonly StepText[]): number {
  const isOpen = ({ state }: StepText): boolean =>
    state === 'learning' || state === 'tried' || state === 'new' || state === 'next';
  return steps.findIndex(isOpen);
}
