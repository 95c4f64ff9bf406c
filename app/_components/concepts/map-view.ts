import type { Box, Place } from './concept-layout.ts';

/** What of the drawing is seen: a point (x, y) of it stands at (k·x + left, k·y + top) of the screen, in CSS pixels. */
export type MapView = { readonly k: number; readonly left: number; readonly top: number };
/** A part of the screen, in CSS pixels. */
export type ScreenSize = { readonly width: number; readonly height: number };

/** Room for the names of lanes at the left, and around the whole; in CSS pixels. */
export const MARGIN = { left: 144, right: 96, top: 16, bottom: 24 };
const MOST_ZOOM = 4;
const CLOSEST_FIT = 1.6;
/** Screens narrower than this, in CSS pixels, do not show the whole width: names would lie on each other. */
const NARROW = 600;
const LEAST_NARROW = 0.75;

/** The view in which all of a box is seen, no larger than it is worth. */
export function fitView(box: Box, { width, height }: ScreenSize): MapView {
  const room = {
    width: Math.max(1, width - MARGIN.left - MARGIN.right),
    height: Math.max(1, height - MARGIN.top - MARGIN.bottom),
  };
  const across =
    width < NARROW ? Math.max(room.width / Math.max(1, box.width), LEAST_NARROW) : room.width / Math.max(1, box.width);
  const k = Math.min(across, room.height / Math.max(1, box.height), CLOSEST_FIT);
  const spare = room.width - k * box.width;
  return {
    k,
    // What is wider than a narrow screen begins with its foundations.
    left: MARGIN.left + Math.max(0, spare) / 2 - k * box.x,
    top: MARGIN.top + (room.height - k * box.height) / 2 - k * box.y,
  };
}

/** The view zoomed by a factor, with what is at a point of the screen staying there; no smaller than `least`. */
export function zoomAt({ k, left, top }: MapView, at: Place, factor: number, least: number): MapView {
  const next = Math.min(Math.max(k * factor, least), MOST_ZOOM);
  const scale = next / k;
  return { k: next, left: at.x - (at.x - left) * scale, top: at.y - (at.y - top) * scale };
}

/** The view moved, so that some of the box stays in sight. */
export function panBy({ k, left, top }: MapView, by: Place, box: Box, size: ScreenSize): MapView {
  return {
    k,
    left: within(left + by.x, size.width, k * box.x, k * box.width),
    top: within(top + by.y, size.height, k * box.y, k * box.height),
  };
}

/** The view in which a place is seen, moved no farther than that takes. */
export function viewWith({ k, left, top }: MapView, { x, y }: Place, { width, height }: ScreenSize): MapView {
  const [screenX, screenY] = [k * x + left, k * y + top];
  const into = (value: number, least: number, most: number): number =>
    Math.min(Math.max(value, least), Math.max(least, most));
  return {
    k,
    left: left + into(screenX, MARGIN.left + 24, width - EDGE.right) - screenX,
    top: top + into(screenY, EDGE.top, height - EDGE.bottom) - screenY,
  };
}

const EDGE = { top: 64, right: 170, bottom: 90 };
/** So much of the drawing stays on the screen. */
const IN_SIGHT = 96;

function within(offset: number, size: number, start: number, extent: number): number {
  const least = IN_SIGHT - start - extent;
  const most = size - IN_SIGHT - start;
  return Math.min(Math.max(offset, Math.min(least, most)), Math.max(least, most));
}
