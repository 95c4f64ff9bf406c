'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { OUTCOME_SIGNS } from './outcome-signs.ts';
import { useClickTarget } from './use-click-target.ts';

type ClickableCellProps = { readonly id: string | null; readonly children: ReactNode };

/** A cell of a table; a button where the figure asks for cells. */
export function ClickableCell({ id, children }: ClickableCellProps) {
  const t = useTranslations('common.plot');
  const found = useClickTarget(id);
  if (!found) return <td>{children}</td>;
  const { target, props } = found;
  const { outcome, name } = target;
  if (outcome === null) {
    return (
      <td className="cell-target">
        <button type="button" {...props}>
          {children}
        </button>
      </td>
    );
  }
  return (
    <td className="cell-target" data-target={id} data-outcome={outcome} data-chosen={target.chosen || undefined}>
      {children}
      {outcome !== 'left' && (
        <>
          <span aria-hidden="true"> {OUTCOME_SIGNS[outcome]}</span>
          <span className="sr-only"> {t(`outcome.${outcome}`, { name })}</span>
        </>
      )}
    </td>
  );
}
