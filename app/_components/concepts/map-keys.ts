import type { ConceptLayout } from './concept-layout.ts';
import type { GraphWays } from './graph-ways.ts';
import type { MapControls } from './map-controls.ts';
import type { MapGraph } from './map-graph.ts';
import { STEP_KEYS, stepFrom } from './map-steps.ts';

type Key = Readonly<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> & { readonly key: string };

type OnMap = {
  readonly graph: MapGraph;
  readonly ways: GraphWays;
  readonly layout: ConceptLayout;
  readonly chosen: number | null;
  readonly controls: MapControls | null;
  readonly onChoose: (place: number | null) => void;
};

/** Does what a key stands for on the map; false where it stands for nothing. With a concept chosen the arrows go from it to others. */
export function mapKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Key, map: OnMap): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const { graph, ways, layout, chosen, controls, onChoose } = map;
  const step = shiftKey ? undefined : STEP_KEYS.find((one) => one === key);
  if (step && chosen !== null) {
    const needs = (place: number): readonly number[] => graph.nodes[place]!.needs;
    const next = stepFrom(chosen, step, { needs, opens: (place) => ways.opens[place]!, nodes: layout.nodes });
    if (next !== null) onChoose(next);
    // Where there is nothing in that direction neither the map nor the page moves.
    return true;
  }
  if (key === 'Escape' && chosen !== null) onChoose(null);
  else if (key === 'Enter' && chosen === null) onChoose(beginWith(graph));
  else {
    const action = ACTIONS[key];
    if (!action || !controls) return false;
    action(controls);
  }
  return true;
}

const STEP = 80;
const ZOOM = 1.3;

const ACTIONS: Readonly<Partial<Record<string, (controls: MapControls) => void>>> = {
  ArrowLeft: (map) => map.panBy({ x: STEP, y: 0 }),
  ArrowRight: (map) => map.panBy({ x: -STEP, y: 0 }),
  ArrowUp: (map) => map.panBy({ x: 0, y: STEP }),
  ArrowDown: (map) => map.panBy({ x: 0, y: -STEP }),
  '+': (map) => map.zoomBy(ZOOM),
  '=': (map) => map.zoomBy(ZOOM),
  '-': (map) => map.zoomBy(1 / ZOOM),
  '0': (map) => map.fit(),
};

/** Where the keys begin: at what is learnt next, else at the first concept. */
function beginWith({ nodes }: MapGraph): number | null {
  const next = nodes.findIndex(({ state }) => state === 'next');
  return next !== -1 ? next : nodes.length > 0 ? 0 : null;
}
