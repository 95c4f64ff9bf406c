import type { Place } from './concept-layout.ts';

/** What gestures on the map ask for; places are CSS pixels from the corner of the element, presses those of the window. */
export type Gestures = {
  readonly panBy: (by: Place) => void;
  readonly zoomAt: (at: Place, factor: number) => void;
  readonly press: (clientX: number, clientY: number) => void;
};

/** A pointer that moves less than this presses. */
const SLACK = 5;
const WHEEL_SPEED = 0.0016;
const LINE_PIXELS = 16;

/** Drag, wheel and pinch on an element; returns what stops listening. */
export function listenToGestures(element: HTMLElement, gestures: Gestures): () => void {
  const pointers = new Map<number, Place>();
  let start: Place | null = null;
  let isDragged = false;
  const cornered = ({ x, y }: Place): Place => {
    const { left, top } = element.getBoundingClientRect();
    return { x: x - left, y: y - top };
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || !isOnMap(event)) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    isDragged = pointers.size > 1;
    start = { x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (!before || !start) return;
    const now = { x: event.clientX, y: event.clientY };
    if (!isDragged && Math.hypot(now.x - start.x, now.y - start.y) < SLACK) return;
    if (!isDragged) {
      isDragged = true;
      element.setPointerCapture(event.pointerId);
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      gestures.zoomAt(cornered(middle), distance(now, other) / Math.max(1, distance(before, other)));
    }
    const share = other ? 0.5 : 1;
    gestures.panBy({ x: (now.x - before.x) * share, y: (now.y - before.y) * share });
    pointers.set(event.pointerId, now);
  };
  const up = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId)) return;
    if (!isDragged && event.type === 'pointerup') gestures.press(event.clientX, event.clientY);
  };
  const wheel = (event: WheelEvent): void => {
    if (!isOnMap(event)) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1);
    // A pinch on a touch pad comes as small steps with Ctrl held.
    const speed = event.ctrlKey ? WHEEL_SPEED * 6 : WHEEL_SPEED;
    gestures.zoomAt(cornered({ x: event.clientX, y: event.clientY }), Math.exp(-pixels * speed));
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('wheel', wheel);
  };
}

/** Buttons lie above the map and are no part of it. */
function isOnMap(event: Event): boolean {
  return !(event.target instanceof Element && event.target.closest('button, a, input, select') !== null);
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
