import { useLocale, useTranslations } from 'next-intl';
import type { PackView } from '#lib/study/concepts/list-concepts.ts';
import { layoutConcepts, type ConceptEdge, type ConceptNode } from './concept-layout.ts';
import { GRAPH_KEYS_ID } from './graph-keys.tsx';
import { GraphNodes } from './graph-nodes.tsx';
import { graphSteps } from './graph-steps.ts';
import { standingOf } from './standing.ts';

const BOX = { width: 160, height: 80 };
const GAP = { x: 28, y: 14 };

/**
 * The concepts of a pack from left to right by what they need. One tab stop, inside which the arrow keys move: the page
 * says so once, in `GraphKeys`. It has the margin of a wide screen too, and scrolls by itself where that is not enough.
 */
export function ConceptGraph({ pack }: { readonly pack: PackView }) {
  const t = useTranslations('concepts');
  const locale = useLocale();
  const layout = layoutConcepts(pack.concepts);
  const steps = graphSteps(layout);
  const width = layout.columns * (BOX.width + GAP.x) - GAP.x;
  const height = layout.rows * (BOX.height + GAP.y) - GAP.y;
  const nodes = layout.nodes.map((node) => ({
    id: node.concept.id,
    title: node.concept.title[locale],
    standing: standingOf(node.concept),
    place: { ...BOX, ...placeOf(node) },
    steps: steps.get(node.concept.id) ?? {},
  }));
  return (
    <div className="-ms-1 me-[min(-0.25rem,calc((var(--page)-100vw)/2))] overflow-x-auto overscroll-x-contain px-1 py-2">
      <div className="relative" style={{ width, height }}>
        <svg width={width} height={height} className="absolute inset-0" aria-hidden="true">
          {layout.edges.map((edge) => (
            <path
              key={`${edge.from.concept.id} ${edge.to.concept.id}`}
              d={pathOf(edge)}
              fill="none"
              stroke="var(--line-strong)"
              strokeWidth="1.5"
              strokeDasharray={edge.to.concept.status === 'locked' ? '4 4' : 'none'}
            />
          ))}
        </svg>
        <GraphNodes nodes={nodes} label={t('graph', { pack: pack.title[locale] })} describedBy={GRAPH_KEYS_ID} />
      </div>
    </div>
  );
}

function placeOf({ column, row }: ConceptNode): { readonly left: number; readonly top: number } {
  return { left: column * (BOX.width + GAP.x), top: row * (BOX.height + GAP.y) };
}

function pathOf({ from, to }: ConceptEdge): string {
  const [start, end] = [placeOf(from), placeOf(to)];
  const [x1, y1] = [start.left + BOX.width, start.top + BOX.height / 2];
  const [x2, y2] = [end.left, end.top + BOX.height / 2];
  const bend = GAP.x / 2;
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
