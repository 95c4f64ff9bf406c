'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ConceptLayout } from './concept-layout.ts';
import type { GraphWays } from './graph-ways.ts';
import { MapButtons } from './map-buttons.tsx';
import { MapChosen } from './map-chosen.tsx';
import type { MapControls } from './map-controls.ts';
import type { MapGraph } from './map-graph.ts';
import { mapKey } from './map-keys.ts';
import { MapLanes } from './map-lanes.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapNames } from './map-names.tsx';
import { mapTransforms, paintMap } from './map-paint.ts';
import { fitView, type MapView } from './map-view.ts';
import { MapWorld, type MapFill } from './map-world.tsx';
import { boxAround, nodeAt } from './nearest-node.ts';
import { useMapView } from './use-map-view.ts';

export type MapCanvasProps = {
  readonly graph: MapGraph;
  readonly ways: GraphWays;
  readonly layout: ConceptLayout;
  readonly fill: MapFill;
  readonly chosen: number | null;
  /** Concepts of the track that is shown, in its order. */
  readonly track: readonly number[];
  readonly onChoose: (place: number | null) => void;
};

/** Below this zoom two lines do not fit into a lane. */
const FAR = 0.7;

/** As large as most windows leave it, for what the server draws. */
const USUAL = { width: 1040, height: 720 };

/** The map of concepts, that is panned and zoomed; one tab stop, in which the keys move. */
export function MapCanvas({ graph, ways, layout, fill, chosen, track, onChoose }: MapCanvasProps) {
  const t = useTranslations('concepts.map');
  const { host, svg, controls, first, zoom, placeAt } = useCanvas(layout, onChoose);
  const [hovered, setHovered] = useState<number | null>(null);
  useShown(controls, { layout, chosen, track });
  const { world, names, lanes } = mapTransforms(first, layout, first.k);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application has keys of its own
    <div
      ref={host}
      className="cm-map"
      data-far={(zoom ?? first.k) < FAR ? '' : undefined}
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- its keys pan, zoom and walk
      tabIndex={0}
      aria-label={t('label', { count: graph.nodes.length })}
      aria-describedby="map-keys"
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (mapKey(event, { graph, ways, layout, chosen, controls: controls.current, onChoose }))
          event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse')
          setHovered(event.buttons === 0 ? placeAt(event.clientX, event.clientY) : null);
      }}
      onPointerLeave={() => setHovered(null)}
    >
      <svg ref={svg} width="100%" height="100%" aria-hidden="true" className={hovered === null ? '' : 'cursor-pointer'}>
        <g className="cm-world" transform={world}>
          <MapWorld graph={graph} layout={layout} fill={fill} />
          <MapChosen graph={graph} layout={layout} chosen={chosen} hovered={hovered} track={track} />
        </g>
        <g className="cm-names" transform={names}>
          {zoom !== null && (
            <MapNames
              graph={graph}
              layout={layout}
              zoom={zoom}
              track={track}
              chosen={chosen}
              shown={hovered ?? chosen}
            />
          )}
        </g>
        <MapLanes graph={graph} transforms={lanes} />
      </svg>
      <MapLegend fill={fill} />
      <MapButtons controls={controls} />
    </div>
  );
}

type Canvas = {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly controls: RefObject<MapControls | null>;
  /** The view that the server draws. */
  readonly first: MapView;
  /** The zoom for which names are placed; null before the window is known. */
  readonly zoom: number | null;
  /** The node at a point of the window. */
  readonly placeAt: (clientX: number, clientY: number) => number | null;
};

function useCanvas(layout: ConceptLayout, onChoose: (place: number | null) => void): Canvas {
  const host = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [first] = useState(() => fitView({ x: 0, y: 0, width: layout.width, height: layout.height }, USUAL));
  const [zoom, setZoom] = useState<number | null>(null);
  const placeAt = (clientX: number, clientY: number): number | null => {
    const corner = host.current?.getBoundingClientRect();
    const view = controls.current?.view();
    return corner && view ? nodeAt(layout, view, { x: clientX - corner.left, y: clientY - corner.top }) : null;
  };
  const controls = useMapView(host, {
    layout,
    paint: (view) => svg.current && paintMap(svg.current, mapTransforms(view, layout, zoom ?? view.k)),
    onRest: setZoom,
    onPress: (x, y) => onChoose(placeAt(x, y)),
  });
  useEffect(() => {
    const view = controls.current?.view();
    // React has set the transforms of the first view again, and names stand where this zoom has them.
    if (svg.current && view) paintMap(svg.current, mapTransforms(view, layout, zoom ?? view.k));
  }, [zoom, layout, controls]);
  return { host, svg, controls, first, zoom, placeAt };
}

type ShownOnMap = Pick<MapCanvasProps, 'layout' | 'chosen' | 'track'>;

/** Brings what was chosen into sight. */
function useShown(controls: RefObject<MapControls | null>, { layout, chosen, track }: ShownOnMap): void {
  useEffect(() => {
    if (track.length > 0) controls.current?.fitTo(boxAround(layout, track));
  }, [track, layout, controls]);
  useEffect(() => {
    if (chosen !== null) controls.current?.show(layout.nodes[chosen]!);
  }, [chosen, layout, controls]);
}
