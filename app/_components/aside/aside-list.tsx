'use client';

import { useState, type ReactNode } from 'react';
import type { DayBoundary } from '#lib/base/time.ts';
import type { AsideCard } from '#lib/study/cards/aside-cards.ts';
import { AsideRow } from './aside-row.tsx';

type AsideListProps = {
  readonly cards: readonly AsideCard[];
  readonly boundary: DayBoundary;
  /** What stands there when there were none. */
  readonly empty: ReactNode;
  /** What stands under the list. */
  readonly children: ReactNode;
};

/** Cards that are put aside, as they were when the page was opened: one that is brought back stays, so that it can be undone. */
export function AsideList({ cards, boundary, empty, children }: AsideListProps) {
  const [shown] = useState(cards);
  if (shown.length === 0) return empty;
  return (
    <>
      <ul className="mt-5">
        {shown.map((card) => (
          <AsideRow key={card.cardId} aside={card} boundary={boundary} />
        ))}
      </ul>
      {children}
    </>
  );
}
