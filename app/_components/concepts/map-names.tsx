import { useMemo } from 'react';
import { RADIUS, type ConceptLayout } from './concept-layout.ts';
import type { MapGraph, MapState } from './map-graph.ts';
import { NAME_LINE, placeNames, textWidth } from './name-places.ts';

type MapNamesProps = {
  readonly graph: MapGraph;
  readonly layout: ConceptLayout;
  readonly zoom: number;
  readonly track: readonly number[];
  readonly chosen: number | null;
  /** Its name and those of what it needs stand above all others. */
  readonly shown: number | null;
};

/** The names that find room at this zoom, and in any case those of what is shown and of what it needs. */
export function MapNames({ graph, layout, zoom, track, chosen, shown }: MapNamesProps) {
  const names = useMemo(
    () =>
      placeNames(
        graph.nodes.map(({ title }) => title),
        layout.nodes,
        { order: orderOf(graph, track), k: zoom },
      ),
    [graph, layout, zoom, track],
  );
  const above = shown === null ? [] : [...new Set([...(shown === chosen ? graph.nodes[shown]!.needs : []), shown])];
  return (
    <>
      {names.map(({ place, lines, anchor, x, y }) => (
        <text key={place} className="cm-name" data-state={graph.nodes[place]!.state} textAnchor={anchor}>
          {lines.map((line, index) => (
            <tspan key={line} x={round(x)} y={round(y + index * NAME_LINE)}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {above.map((place) => (
        <Pill
          key={place}
          title={graph.nodes[place]!.title}
          x={layout.nodes[place]!.x * zoom}
          y={layout.nodes[place]!.y * zoom - RADIUS * zoom - 14}
        />
      ))}
    </>
  );
}

function Pill({ title, x, y }: { readonly title: string; readonly x: number; readonly y: number }) {
  const width = textWidth(title) + 20;
  return (
    <g className="cm-pill" transform={`translate(${x} ${y})`}>
      <rect x={-width / 2} y={-11} width={width} height={22} rx={6} />
      <text y={4} textAnchor="middle">
        {title}
      </text>
    </g>
  );
}

const FIRST: Readonly<Record<MapState, number>> = { next: 0, learning: 1, learnt: 2, new: 2, locked: 3, planned: 4 };

function orderOf({ nodes }: MapGraph, track: readonly number[]): readonly number[] {
  const rank = (place: number): number => (track.includes(place) ? -1 : FIRST[nodes[place]!.state]);
  return [...nodes.keys()].toSorted((one, other) => rank(one) - rank(other) || one - other);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
