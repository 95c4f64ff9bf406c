import { useEffect, useRef, type RefObject } from 'react';
import type { ConceptLayout } from './concept-layout.ts';
import { mapControls, type MapControls } from './map-controls.ts';
import { listenToGestures } from './map-gestures.ts';
import type { MapView } from './map-view.ts';

type MapViewOptions = {
  readonly layout: ConceptLayout;
  /** Sets a view on the screen, without rendering. */
  readonly paint: (view: MapView) => void;
  /** Told the zoom once it rests. */
  readonly onRest: (k: number) => void;
  readonly onPress: (clientX: number, clientY: number) => void;
};

const REST_MILLIS = 140;

/** The view of the map in `host`: fitted at first and while nobody has moved it, then as it was left. */
export function useMapView(
  host: RefObject<HTMLElement | null>,
  options: MapViewOptions,
): RefObject<MapControls | null> {
  const controls = useRef<MapControls | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { layout } = options;
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let rested = Number.NaN;
    const tell = (k: number): void => {
      rested = k;
      latest.current.onRest(k);
    };
    const made = mapControls(layout, sizeOf(element), (view) => {
      latest.current.paint(view);
      clearTimeout(rest);
      if (view.k !== rested) rest = setTimeout(() => tell(view.k), Number.isNaN(rested) ? 0 : REST_MILLIS);
    });
    controls.current = made;
    const watcher = new ResizeObserver(() => made.resize(sizeOf(element)));
    watcher.observe(element);
    const press = (x: number, y: number): void => latest.current.onPress(x, y);
    const stop = listenToGestures(element, { ...made, press });
    return () => {
      clearTimeout(rest);
      watcher.disconnect();
      stop();
    };
  }, [host, layout]);
  return controls;
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): { width: number; height: number } {
  return { width: clientWidth, height: clientHeight };
}
