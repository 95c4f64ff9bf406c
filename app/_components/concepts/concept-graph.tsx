import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { PackView } from '#lib/study/views.ts';
import { layoutConcepts, type ConceptEdge, type ConceptNode } from './concept-layout.ts';
import { standingOf } from './standing.ts';
import { StatusMark } from './status-mark.tsx';

const BOX = { width: 166, height: 80 };
const GAP = { x: 34, y: 14 };

/** The concepts of a pack from left to right by what they need. It scrolls by itself where it is wider than the page. */
export function ConceptGraph({ pack }: { readonly pack: PackView }) {
  const t = useTranslations('concepts');
  const locale = useLocale();
  const { nodes, edges, columns, rows } = layoutConcepts(pack.concepts);
  const width = columns * (BOX.width + GAP.x) - GAP.x;
  const height = rows * (BOX.height + GAP.y) - GAP.y;
  return (
    <div className="scroll-x -mx-1 px-1 py-2">
      <div className="relative" style={{ width, height }}>
        <svg width={width} height={height} className="absolute inset-0" aria-hidden="true">
          {edges.map((edge) => (
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
        <ul aria-label={t('graph', { pack: pack.title[locale] })}>
          {nodes.map((node) => (
            <li key={node.concept.id} className="absolute" style={{ ...BOX, ...placeOf(node) }}>
              <Link
                href={`/concepts/${node.concept.id}`}
                className={`flex h-full items-center gap-2 rounded-(--radius) border bg-surface ${node.concept.isNext ? 'border-2 border-accent' : 'border-line-strong'} px-3 text-sm leading-tight text-ink no-underline hover:bg-raised hover:text-ink`}
              >
                <StatusMark status={standingOf(node.concept)} />
                <span className="min-w-0">
                  <span className="line-clamp-3">{node.concept.title[locale]}</span>{' '}
                  <span className="text-xs text-soft">{t(`status.${standingOf(node.concept)}`)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
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
