'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { MarkOutcome } from './figure-click.ts';
import { OUTCOME_SIGNS } from './outcome-signs.ts';
import { useClickTarget } from './use-click-target.ts';

type ClickableProps = {
  /** Null for a mark without an id, which nobody can choose. */
  readonly id: string | null;
  /** Where the sign of what came out stands. */
  readonly at: readonly [number, number];
  readonly children: ReactNode;
};

/** A part of a drawing that can be chosen, where the figure asks for it: by pointer, or by arrows and Space or Enter. */
export function Clickable({ id, at, children }: ClickableProps) {
  const t = useTranslations('common.plot');
  const found = useClickTarget(id);
  if (!found) return children;
  const { target, props } = found;
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
  return (
    <g role="button" className="target" {...props}>
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
        {OUTCOME_SIGNS[outcome]}
      </text>
    </g>
  );
}
