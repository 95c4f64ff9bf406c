'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ConceptList } from './concept-list.tsx';
import { ConceptPanel } from './concept-panel.tsx';
import { ConceptsBar } from './concepts-bar.tsx';
import { layOutMap } from './concept-layout.ts';
import './concepts.css';
import type { ConceptsPlace } from './concepts-place.ts';
import { graphWays, type GraphWays } from './graph-ways.ts';
import { MapCanvas } from './map-canvas.tsx';
import type { MapGraph } from './map-graph.ts';
import type { MapFill } from './map-world.tsx';
import { pathOf, type StairPathText } from './path-steps.ts';
import { StairPath } from './stair-path.tsx';
import type { TrackText } from './track-text.ts';
import { useConceptsPlace } from './use-concepts-place.ts';

type ConceptsViewProps = {
  readonly graph: MapGraph;
  readonly tracks: readonly TrackText[];
  /** What the address says is shown. */
  readonly place: ConceptsPlace;
  /** Below the list. */
  readonly children: ReactNode;
};

/** All concepts: as a map, as the stair of a track or pack, or as a list; a phone begins with the stair. */
export function ConceptsView({ graph, tracks, place: first, children }: ConceptsViewProps) {
  const t = useTranslations('concepts.map');
  const ways = useMemo(() => graphWays(graph), [graph]);
  const layout = useMemo(() => layOutMap(graph), [graph]);
  const [place, move] = useConceptsPlace(first);
  const [fill, setFill] = useState<MapFill>('recall');
  const { view } = place;
  const isList = view === 'list';
  const chosen = isList ? null : (ways.placeOf.get(place.concept ?? '') ?? null);
  const path = useMemo(
    () => pathOf({ graph, ways, layout, tracks }, place.path),
    [graph, ways, layout, tracks, place.path],
  );
  const marked = useMemo(() => markedBy(path, ways), [path, ways]);
  const choose = (next: number | null): void => move({ concept: next === null ? null : ways.ids[next]! });
  const find = (found: number): void => move({ concept: ways.ids[found]!, view: isList ? 'map' : view });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isListKey(event)) return;
    event.preventDefault();
    move({ view: isList ? 'map' : 'list' });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears a key of whatever in it has the focus
    <div className="cm" data-view={view ?? 'auto'} data-chosen={chosen === null ? undefined : ''} onKeyDown={onKeyDown}>
      <ConceptsBar {...{ graph, tracks, view, fill, setFill, move, find }} path={path.isAsked ? path.key : ''} />
      <div className="cm-stage">
        <p id="map-keys" className="sr-only">
          {t('keys')}
        </p>
        {!isList && <MapCanvas {...{ graph, ways, layout, fill, chosen }} track={marked} onChoose={choose} />}
        {!isList && <StairPath path={path} />}
        <ConceptList graph={graph} isSeen={isList}>
          {children}
        </ConceptList>
      </div>
      {chosen !== null && <ConceptPanel key={chosen} place={chosen} {...{ graph, ways, tracks }} onChoose={choose} />}
      <p role="status" className="sr-only">
        {chosen !== null && <Said place={chosen} graph={graph} ways={ways} />}
      </p>
    </div>
  );
}

/** What is chosen, for whoever hears the page. */
function Said({ place, graph, ways }: { readonly place: number; readonly graph: MapGraph; readonly ways: GraphWays }) {
  const t = useTranslations('concepts');
  const { title, state, recall } = graph.nodes[place]!;
  const pack = graph.lanes[ways.laneOf[place]!]!.title;
  return t('map.chosen', { concept: title, pack, status: t(`status.${state}`), percent: recall ?? -1 });
}

function isListKey({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return key === 'l' && !isTyping && !ctrlKey && !metaKey && !altKey;
}

/** The concepts of a track that was asked for: they are marked on the map. */
function markedBy({ isAsked, kind, steps }: StairPathText, { placeOf }: GraphWays): readonly number[] {
  if (!isAsked || kind === 'pack') return [];
  return steps.flatMap((step) => (step.kind === 'concept' ? (placeOf.get(step.id) ?? []) : []));
}
