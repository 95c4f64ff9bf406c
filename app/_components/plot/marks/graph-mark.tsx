import { curveBasis, line } from 'd3-shape';
import { useId } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { axisNumber } from '#lib/cards/figure/axis-number.ts';
import type { DrawnEdge, DrawnGraph, DrawnNode, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { Block, type BlockProps } from '#app/_components/plot/block.tsx';
import { Clickable } from '#app/_components/plot/clickable.tsx';
import { SvgLabel } from '#app/_components/plot/figure-label.tsx';
import { FillPatterns } from '#app/_components/plot/fill-patterns.tsx';

type GraphProps = BlockProps & { readonly graph: DrawnGraph; readonly locale: Locale };

/** A graph or a tree, whose places were found before. */
export function GraphMark({ graph, locale, ...block }: GraphProps) {
  const id = useId();
  const tip = graph.arrows ? { markerEnd: `url(#${id}-tip)` } : {};
  return (
    <Block width={graph.width} height={graph.height} {...block} most={Math.min(620, graph.width * 1.3)}>
      <FillPatterns id={id} />
      {graph.edges.map((edge) => (
        <g key={`${edge.start} ${edge.end} ${String(edge.points[0])}`}>
          <path className="edge" d={pathOf(edge)} {...tip} {...(edge.dashed && { strokeDasharray: '5 4' })} />
          {edge.label && (
            <text className="on-marks" x={middle(edge)[0]} y={middle(edge)[1]} dy="0.34em" textAnchor="middle">
              <SvgLabel text={edge.label} locale={locale} />
            </text>
          )}
        </g>
      ))}
      {graph.nodes.map((node) => (
        <Clickable key={node.id} id={node.id} at={[node.x + node.width / 2 - 3, node.y - node.height / 2 + 3]}>
          <NodeShape node={node} />
          <text className="node-label" x={node.x} y={node.y} dy="0.34em" textAnchor="middle">
            <SvgLabel text={node.label} locale={locale} />
          </text>
          {node.value !== null && (
            <text className="on-marks small" x={node.x} y={node.y + node.height / 2 + 13} textAnchor="middle">
              {axisNumber(node.value, 3)}
            </text>
          )}
        </Clickable>
      ))}
    </Block>
  );
}

function NodeShape({ node }: { readonly node: DrawnNode }) {
  const { x, y, width, height, shape, style } = node;
  const box = { x: x - width / 2, y: y - height / 2, width, height };
  const dashes = style === 'dashed' ? { strokeDasharray: '5 4' } : {};
  if (shape === 'plain') return <rect className="node plain" {...box} rx={6} />;
  const round = shape === 'operation' || shape === 'round' ? height / 2 : 6;
  return <rect className={style === 'filled' ? 'node filled' : 'node'} {...box} rx={round} {...dashes} />;
}

function pathOf({ points }: DrawnEdge): string {
  const places = points.map(([x, y]): [number, number] => [x, y]);
  return (points.length > 2 ? line().curve(curveBasis) : line())(places) ?? '';
}

function middle({ points }: DrawnEdge): Pair {
  if (points.length > 2) return points[Math.floor(points.length / 2)]!;
  const [start = [0, 0], end = [0, 0]] = points;
  return [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
}
