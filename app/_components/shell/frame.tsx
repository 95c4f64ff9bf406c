'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { isBarePlace } from './bare-places.ts';

type FrameProps = {
  /** Where one can go from here. */
  readonly rail: ReactNode;
  readonly children: ReactNode;
};

/** A page beside its rail; a page that needs the whole window has none. */
export function Frame({ rail, children }: FrameProps) {
  const isBare = isBarePlace(usePathname());
  return (
    <div className={isBare ? 'frame-bare' : 'frame'}>
      {!isBare && rail}
      <div className="frame-content">{children}</div>
    </div>
  );
}
