import { describe, expect, it } from 'vitest';
import { conceptMap } from '#lib/study/concepts/concept-map.ts';
import { libraryOf } from '#lib/study/library.ts';
import { madeShelf } from '#tests/support/made-shelf.ts';
import { aGraph } from '#tests/support/map-graph.ts';
import { aContext } from '#tests/support/study-context.ts';
import { layOutMap, RADIUS } from './concept-layout.ts';
import { graphWays } from './graph-ways.ts';
import { mapGraph } from './map-graph.ts';

const SMALL = aGraph({
  foundations: { slope: [], chain: ['slope'] },
  losses: { softmax: ['chain'], entropy: ['softmax', 'slope'] },
  norms: { batch: ['entropy'], layer: ['batch'] },
});

const WIDE = mapGraph(await conceptMap(aContext({ library: libraryOf([madeShelf(500)]) })), 'en');

describe.each([
  ['a small graph', SMALL],
  ['500 concepts', WIDE],
])('the map of %s', (_, graph) => {
  const layout = layOutMap(graph);
  const ways = graphWays(graph);

  it('has each concept right of all that it needs', () => {
    graph.nodes.forEach(({ needs }, place) => {
      for (const need of needs) expect(layout.nodes[need]!.x).toBeLessThan(layout.nodes[place]!.x);
    });
  });

  it('has each concept inside the lane of its pack, and no two lanes upon each other', () => {
    layout.nodes.forEach(({ x, y }, place) => {
      const lane = layout.lanes[ways.laneOf[place]!]!;
      expect(x - RADIUS).toBeGreaterThanOrEqual(lane.x);
      expect(x + RADIUS).toBeLessThanOrEqual(lane.x + lane.width);
      expect(y - RADIUS).toBeGreaterThanOrEqual(lane.y);
      expect(y + RADIUS).toBeLessThanOrEqual(lane.y + lane.height);
    });
    const byTop = layout.lanes.toSorted((one, other) => one.y - other.y);
    for (const [index, lane] of byTop.slice(1).entries()) {
      expect(byTop[index]!.y + byTop[index]!.height).toBeLessThanOrEqual(lane.y);
    }
  });

  it('has no two concepts upon each other', () => {
    const seen = layout.nodes.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(seen).size).toBe(graph.nodes.length);
    layout.nodes.forEach((one, place) => {
      const near = layout.nodes
        .slice(place + 1)
        .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 2 * RADIUS);
      expect(near).toEqual([]);
    });
  });

  it('has the lane that lies deepest on top', () => {
    const means = graph.lanes.map((_lane, index) => {
      const own = layout.depths.filter((_depth, place) => ways.laneOf[place] === index);
      return own.reduce((sum, depth) => sum + depth, 0) / own.length;
    });
    const fromTop = [...graph.lanes.keys()].toSorted((one, other) => layout.lanes[one]!.y - layout.lanes[other]!.y);
    expect(fromTop.map((lane) => means[lane])).toEqual(means.toSorted((one, other) => other - one));
  });
});

describe('the map', () => {
  it('counts depth over all packs', () => {
    expect(layOutMap(SMALL).depths).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('ends where concepts need each other, and where there are none', () => {
    const circle = aGraph({ p: { a: ['b'], b: ['a'] } });
    expect(layOutMap(circle).nodes).toHaveLength(2);
    expect(layOutMap({ lanes: [], nodes: [] })).toMatchObject({ nodes: [], lanes: [], height: 0 });
  });
});
