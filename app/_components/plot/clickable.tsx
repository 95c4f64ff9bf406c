'use client';

import { useTranslations } from 'next-intl';
import { useContext, type KeyboardEvent, type ReactNode } from 'react';
import { FigureClickContext, type MarkOutcome } from './figure-click.ts';
import { markInDirection } from './mark-in-direction.ts';

type ClickableProps = {
  /** Null for a mark without an id, which nobody can choose. */
  readonly id: string | null;
  /** Where the sign of what came out stands. */
  readonly at: readonly [number, number];
  readonly children: ReactNode;
};

const SIGNS: Readonly<Record<MarkOutcome, string>> = { right: '✓', missed: '○', wrong: '✗', left: '' };

/** A part of a drawing that can be chosen, where the figure asks for it: by pointer, or by arrows and Space or Enter. */
export function Clickable({ id, at, children }: ClickableProps) {
  const t = useTranslations('common.plot');
  const click = useContext(FigureClickContext);
  const target = id === null ? undefined : click?.targets.get(id);
  if (!click || !target || id === null) return children;
  const { chosen, outcome, name } = target;
  if (outcome !== null) {
    return (
      <g data-target={id} data-outcome={outcome} data-chosen={chosen || undefined} className="target">
        {outcome !== 'left' && <title>{t(`outcome.${outcome}`, { name })}</title>}
        {children}
        <OutcomeSign outcome={outcome} at={at} />
      </g>
    );
  }
  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) click.onToggle(id);
      return;
    }
    const next = markInDirection(event.currentTarget, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus();
  };
  return (
    <g
      role="button"
      tabIndex={id === click.entry ? 0 : -1}
      aria-pressed={chosen}
      aria-label={name}
      data-target={id}
      data-chosen={chosen || undefined}
      className="target"
      onClick={() => click.onToggle(id)}
      onFocus={() => click.onFocus(id)}
      onKeyDown={onKeyDown}
    >
      {children}
      {chosen && <circle className="chosen" cx={at[0]} cy={at[1]} r={5} />}
    </g>
  );
}

/** Right, wrong or missed, as a sign on a ground of its own. */
function OutcomeSign({
  outcome,
  at: [x, y],
}: {
  readonly outcome: MarkOutcome;
  readonly at: readonly [number, number];
}) {
  if (outcome === 'left') return null;
  return (
    <g className="outcome" transform={`translate(${x} ${y})`} aria-hidden="true">
      <circle r={9} />
      <text textAnchor="middle" dy="0.34em">
        {SIGNS[outcome]}
      </text>
    </g>
  );
}
