import type { Box, ConceptLayout, Place } from './concept-layout.ts';
import { fitView, panBy, viewWith, zoomAt, type MapView, type ScreenSize } from './map-view.ts';

/** What moves the map. */
export type MapControls = {
  readonly fit: () => void;
  readonly fitTo: (box: Box) => void;
  readonly zoomBy: (factor: number) => void;
  readonly zoomAt: (at: Place, factor: number) => void;
  readonly panBy: (by: Place) => void;
  /** Moves a place into sight, no farther than that takes. */
  readonly show: (place: Place) => void;
  /** Fits anew while nobody has moved the map, else paints it as it was. */
  readonly resize: (size: ScreenSize) => void;
  readonly view: () => MapView;
};

/** Controls of a map in a part of the screen; `onView` is told every view, the first one too. */
export function mapControls(
  { width, height }: Pick<ConceptLayout, 'width' | 'height'>,
  first: ScreenSize,
  onView: (view: MapView) => void,
): MapControls {
  const whole: Box = { x: 0, y: 0, width, height };
  let size = first;
  let view = fitView(whole, size);
  let isMoved = false;
  const set = (next: MapView): void => {
    view = next;
    onView(view);
  };
  const move = (next: MapView, by: Place = { x: 0, y: 0 }): void => {
    isMoved = true;
    set(panBy(next, by, whole, size));
  };
  const zoom = (at: Place, factor: number): void => {
    const least = Math.min(fitView(whole, size).k, 1) * SMALLEST;
    move(zoomAt(view, at, factor, least));
  };
  set(view);
  return {
    fit: () => {
      isMoved = false;
      set(fitView(whole, size));
    },
    fitTo: (box) => move(fitView(box, size)),
    zoomBy: (factor) => zoom({ x: size.width / 2, y: size.height / 2 }, factor),
    zoomAt: zoom,
    panBy: (by) => move(view, by),
    show: (place) => set(viewWith(view, place, size)),
    resize: (next) => {
      size = next;
      set(isMoved ? view : fitView(whole, size));
    },
    view: () => view,
  };
}

/** The whole may be made this much smaller than it fits. */
const SMALLEST = 0.8;
