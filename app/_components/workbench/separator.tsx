'use client';

import type { KeyboardEvent, PointerEvent } from 'react';

/** A border between two panes that mouse and arrow keys move; a double click puts it back. */
export function Separator({ label, value, onValue, valueAt, initial, reversed = false }: SeparatorProps) {
  const step = reversed ? -2 : 2;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = { ArrowRight: value + step, ArrowLeft: value - step, Home: 0, End: 100 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onValue(next);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onValue(valueAt(event.clientX));
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className="wb-separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(value)}
      aria-valuemin={18}
      aria-valuemax={45}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onValue(initial)}
    />
  );
}

type SeparatorProps = {
  readonly label: string;
  /** Share of the width in per cent. */
  readonly value: number;
  readonly onValue: (value: number) => void;
  readonly valueAt: (clientX: number) => number;
  readonly initial: number;
  /** The pane that it sizes lies to its right. */
  readonly reversed?: boolean;
};
