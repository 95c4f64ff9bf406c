'use client';

import { useTranslations } from 'next-intl';
import { useContext, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { DrawnDrag, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { FigureDragContext, type DragHandle } from './figure-drag.ts';
import type { Scales } from './scales.ts';

type DraggableProps = {
  readonly drag: DrawnDrag;
  readonly scales: Scales;
  /** Where it can be taken hold of. */
  readonly at: Pair;
  /** Whether the grip goes around what is there. */
  readonly isRing?: boolean;
  readonly children: ReactNode;
};

/** A mark that is the other handle of a slider: moved along its axis by pointer or finger, and by the keys of a slider. */
export function Draggable({ drag, scales, at, isRing = false, children }: DraggableProps) {
  const t = useTranslations('common.plot');
  const handle = useContext(FigureDragContext).get(drag.slider);
  if (!handle) return children;
  const [x, y] = isRing ? at : [inside(at[0], scales.x.range()), inside(at[1], scales.y.range())];
  const follow = (event: PointerEvent<SVGGElement>): void => {
    const place = placeUnder(event, drag, scales);
    if (place !== null) handle.onMove(place);
  };
  return (
    <g
      ref={keepStill}
      role="slider"
      tabIndex={0}
      aria-label={t('handle', { name: handle.label })}
      aria-valuemin={handle.from}
      aria-valuemax={handle.to}
      aria-valuenow={handle.value}
      aria-valuetext={handle.text}
      aria-orientation={drag.axis === 'x' ? 'horizontal' : 'vertical'}
      data-drag={drag.slider}
      className={`draggable along-${drag.axis}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
      onKeyDown={(event) => {
        const wanted = wantedBy(event, handle);
        if (wanted === null) return;
        event.preventDefault();
        handle.onMove(wanted);
      }}
    >
      {children}
      <circle className="hit" cx={x} cy={y} r={16} />
      <circle className={isRing ? 'grip ring' : 'grip'} cx={x} cy={y} r={isRing ? 12 : 7} />
    </g>
  );
}

/** A finger that takes hold of the mark does not scroll the page, which would take the pointer away. */
function keepStill(mark: SVGGElement | null): (() => void) | undefined {
  const still = (event: TouchEvent): void => event.preventDefault();
  mark?.addEventListener('touchstart', still, { passive: false });
  return () => mark?.removeEventListener('touchstart', still);
}

/** At the edge of the picture a grip stands a little further in, or half of it would be cut off. */
function inside(place: number, range: readonly number[]): number {
  return Math.min(Math.max(...range) - GRIP, Math.max(Math.min(...range) + GRIP, place));
}

const GRIP = 8;

/** Where on the axis the pointer is, in the units of the figure; null where the drawing has no place on the screen. */
function placeUnder(event: PointerEvent<SVGGElement>, { axis }: DrawnDrag, scales: Scales): number | null {
  const toScreen = event.currentTarget.getScreenCTM();
  if (!toScreen) return null;
  const under = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse());
  return scales[axis].invert(under[axis]);
}

const PAGE = 10;

/** The value that a key asks for, as of any slider; null for another key. */
function wantedBy({ key }: KeyboardEvent, { value, step, from, to }: DragHandle): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return value + step;
    case 'ArrowLeft':
    case 'ArrowDown':
      return value - step;
    case 'PageUp':
      return value + PAGE * step;
    case 'PageDown':
      return value - PAGE * step;
    case 'Home':
      return from;
    case 'End':
      return to;
    default:
      return null;
  }
}
