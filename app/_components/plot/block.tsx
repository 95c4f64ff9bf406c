import type { ReactNode } from 'react';

/** What is said of a drawing. */
export type BlockProps = {
  readonly description: string;
  /** Whether there is something in it to be chosen. */
  readonly isGroup: boolean;
};

type SizedProps = BlockProps & {
  readonly width: number;
  readonly height: number;
  /** How wide it may become, in CSS pixels. */
  readonly most: number;
  readonly children: ReactNode;
};

/** A drawing without axes in its own units: not wider than it needs, and scrolled where a phone would make it too small. */
export function Block({ width, height, description, most, isGroup, children }: SizedProps) {
  return (
    <div className="overflow-x-auto pb-1">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role={isGroup ? 'group' : 'img'}
        aria-label={description}
        className="block-picture"
        style={{ maxWidth: `${Math.round(most)}px`, minWidth: `${Math.round(width * 0.7)}px` }}
      >
        {children}
      </svg>
    </div>
  );
}
