import { describe, expect, it } from 'vitest';
import { mapControls } from './map-controls.ts';
import { MARGIN, type MapView } from './map-view.ts';

const WHOLE = { width: 2_000, height: 1_200 };
const SCREEN = { width: 1_000, height: 700 };

function aMap() {
  const seen: MapView[] = [];
  return { map: mapControls(WHOLE, SCREEN, (view) => seen.push(view)), seen };
}

describe('the view of the map', () => {
  it('begins with all of it, right of the names of the lanes', () => {
    const { map, seen } = aMap();
    const { k, left, top } = map.view();
    expect(left).toBeGreaterThanOrEqual(MARGIN.left);
    expect(left + k * WHOLE.width).toBeLessThanOrEqual(SCREEN.width);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + k * WHOLE.height).toBeLessThanOrEqual(SCREEN.height);
    expect(seen).toEqual([map.view()]);
  });

  it('zooms with what is under the pointer staying there', () => {
    const { map } = aMap();
    const at = { x: 500, y: 300 };
    const under = ({ k, left, top }: MapView) => [(at.x - left) / k, (at.y - top) / k];
    const before = under(map.view());
    map.zoomAt(at, 1.7);
    map.zoomAt(at, 1.3);
    const after = under(map.view());
    expect(after[0]).toBeCloseTo(before[0]!, 6);
    expect(after[1]).toBeCloseTo(before[1]!, 6);
  });

  it('neither loses the map by panning nor grows or shrinks without end', () => {
    const { map } = aMap();
    map.panBy({ x: 1e6, y: -1e6 });
    const { k, left, top } = map.view();
    expect(left).toBeLessThan(SCREEN.width);
    expect(top + k * WHOLE.height).toBeGreaterThan(0);
    for (let press = 0; press < 40; press += 1) map.zoomBy(2);
    expect(map.view().k).toBe(4);
    for (let press = 0; press < 40; press += 1) map.zoomBy(0.5);
    expect(map.view().k).toBeGreaterThan(0.2);
  });

  it('fits anew when the window changes, until it was moved; “fit” takes that back', () => {
    const { map } = aMap();
    const first = map.view();
    map.resize({ width: 700, height: 700 });
    expect(map.view().k).toBeLessThan(first.k);
    map.panBy({ x: 30, y: 0 });
    const moved = map.view();
    map.resize(SCREEN);
    expect(map.view()).toEqual(moved);
    map.fit();
    expect(map.view()).toEqual(first);
  });

  it('is not smaller on a narrow screen than its names can bear, and begins with the foundations', () => {
    const wide = { width: 2_000, height: 800 };
    const { k, left } = mapControls(wide, { width: 390, height: 700 }, () => undefined).view();
    expect(k).toBe(0.75);
    expect(left).toBe(MARGIN.left);
  });

  it('shows a place that is out of sight, and stays where it is for one in sight', () => {
    const { map } = aMap();
    map.zoomBy(4);
    const out = { x: 1_990, y: 1_190 };
    map.show(out);
    const { k, left, top } = map.view();
    expect(k * out.x + left).toBeLessThan(SCREEN.width);
    expect(k * out.y + top).toBeLessThan(SCREEN.height);
    const before = map.view();
    map.show(out);
    expect(map.view()).toEqual(before);
  });
});
