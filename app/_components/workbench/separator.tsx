'use client';

import type { KeyboardEvent, PointerEvent } from 'react';

/** A border between two panes that mouse, finger and arrow keys move; a double click puts it back, Enter folds it away. */
export function Separator(props: SeparatorProps) {
  const { label, controls, orientation, value, range, onValue, valueAt, initial, onFold } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && onFold) {
      event.preventDefault();
      onFold();
      return;
    }
    const next = keysOf(orientation, value, range)[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onValue(next);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onValue(valueAt(event.clientX, event.clientY));
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className={`wb-separator wb-separator-${orientation}`}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={range.from}
      aria-valuemax={range.to}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onValue(initial)}
    />
  );
}

const STEP = 4;

/** What sizes the pane to the left grows to the right; what sizes the pane below grows upwards. */
function keysOf(orientation: SeparatorProps['orientation'], value: number, { from, to }: SeparatorProps['range']) {
  const [more, less] = orientation === 'vertical' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowUp', 'ArrowDown'];
  const keys: Readonly<Partial<Record<string, number>>> = {
    [more]: value + STEP,
    [less]: value - STEP,
    Home: from,
    End: to,
  };
  return keys;
}

type SeparatorProps = {
  readonly label: string;
  /** The id of the pane that it sizes. */
  readonly controls: string;
  /** Of the border itself. */
  readonly orientation: 'vertical' | 'horizontal';
  /** The pane’s share in per cent. */
  readonly value: number;
  readonly range: { readonly from: number; readonly to: number };
  readonly initial: number;
  readonly onValue: (value: number) => void;
  readonly valueAt: (clientX: number, clientY: number) => number;
  readonly onFold?: () => void;
};
