import { memo } from 'react';
import { PackGlyph } from '#app/_components/ui/pack-glyph.tsx';
import type { MapGraph } from './map-graph.ts';
import { textWidth, twoLines } from './name-places.ts';

type MapLanesProps = { readonly graph: MapGraph; readonly transforms: readonly string[] };

/** A name that is wider than this takes two lines; in CSS pixels. */
const WIDEST = 96;

/** The names of the lanes, as large at every zoom; `transforms` are those of the first view. */
export const MapLanes = memo(
  function MapLanes({ graph, transforms }: MapLanesProps) {
    return graph.lanes.map(({ id, title }, lane) => {
      const lines = textWidth(title) > WIDEST ? twoLines(title) : [title];
      return (
        <g key={id} className="cm-lane" data-pack={id} transform={transforms[lane]}>
          <rect x={-137} y={-17} width={133} height={34} rx={8} />
          <text textAnchor="end">
            {lines.map((line, index) => (
              <tspan key={line} x={-32} y={5 + (index - (lines.length - 1) / 2) * 15}>
                {line}
              </tspan>
            ))}
          </text>
          <g transform="translate(-26 -9)">
            <PackGlyph pack={id} size={18} />
          </g>
        </g>
      );
    });
  },
  // Painting moves them; what they are told of the first view is for the server.
  (before, after) => before.graph === after.graph,
);
