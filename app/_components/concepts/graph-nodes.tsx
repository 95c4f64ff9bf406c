'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent } from 'react';
import { STEP_KEYS, type ConceptSteps } from './graph-steps.ts';
import type { Standing } from './standing.ts';
import { StatusMark } from './status-mark.tsx';

/** A concept as it is drawn; `place` is in pixels. */
export type GraphNode = {
  readonly id: string;
  readonly title: string;
  readonly standing: Standing;
  readonly place: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;
  readonly steps: ConceptSteps;
};

type GraphNodesProps = {
  readonly nodes: readonly GraphNode[];
  readonly label: string;
  /** The id of what says which keys there are. */
  readonly describedBy: string;
};

/** Links to concepts, of which one is a tab stop: the one last focused, at first the one to be learnt next. */
export function GraphNodes({ nodes, label, describedBy }: GraphNodesProps) {
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const [stop, setStop] = useState<string | null>(null);
  const tabStop = nodes.find(({ id }) => id === stop) ?? nodes.find(({ standing }) => standing === 'next') ?? nodes[0];
  const onKeyDown = (event: KeyboardEvent, { steps }: GraphNode): void => {
    const key = STEP_KEYS.find((known) => known === event.key);
    if (!key || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // Where there is nothing in that direction neither the graph nor the page scrolls.
    event.preventDefault();
    const link = links.current.get(steps[key] ?? '');
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <ul aria-label={label} aria-describedby={describedBy}>
      {nodes.map((node) => (
        <li key={node.id} className="absolute" style={node.place}>
          <NodeLink
            node={node}
            isStop={node === tabStop}
            onFocus={() => setStop(node.id)}
            onKeyDown={(event) => onKeyDown(event, node)}
            hold={(link) => {
              links.current.set(node.id, link);
              return () => links.current.delete(node.id);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

type NodeLinkProps = {
  readonly node: GraphNode;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly hold: (link: HTMLAnchorElement) => () => void;
};

function NodeLink({ node: { id, title, standing }, isStop, onFocus, onKeyDown, hold }: NodeLinkProps) {
  const t = useTranslations('concepts');
  return (
    <Link
      ref={hold}
      href={`/concepts/${id}`}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      className={`graph-node flex scroll-m-1 h-full items-center gap-2 rounded-(--radius) border bg-surface ${standing === 'next' ? 'border-2 border-accent' : 'border-line-strong'} px-3 text-sm leading-tight text-ink no-underline hover:bg-raised hover:text-ink`}
    >
      <StatusMark status={standing} />
      <span className="min-w-0">
        <span className="line-clamp-3">{title}</span>{' '}
        <span className="text-xs text-soft">{t(`status.${standing}`)}</span>
      </span>
    </Link>
  );
}
