type Sliders = { k: number; weight: number; peak: number; draw: number };
type Point = [number, number];

const TRIALS = 200;
const SIZE = 31;

/** Numbers between 0 and 1 from a seed (mulberry32). */
function generator(seed: number) {
  let state = Math.round(seed) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A grid of k × k settings and as many random ones. The second axis counts for the accuracy as its weight says, from not at all to as much as the first. */
export default function search({ k, weight, peak, draw }: Sliders) {
  const accuracy = (x: number, y: number, top: Point) =>
    0.5 + 0.45 * Math.exp(-(((x - top[0]) / 0.15) ** 2) - weight * ((y - top[1]) / 0.15) ** 2);
  const best = (points: Point[], top: Point) => Math.max(...points.map(([x, y]) => accuracy(x, y, top)));
  const runs = k * k;
  const grid = Array.from({ length: runs }, (_, i): Point => [((i % k) + 0.5) / k, (Math.floor(i / k) + 0.5) / k]);
  const randoms = (next: () => number) => Array.from({ length: runs }, (): Point => [next(), next()]);
  const random = randoms(generator(draw * 7919));
  const top: Point = [peak, 0.55];

  // The same comparison for many places of the peak, each with a random search of its own.
  const next = generator(1);
  let byGrid = 0;
  let byRandom = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const place: Point = [next(), next()];
    byGrid += best(grid, place) / TRIALS;
    byRandom += best(randoms(next), place) / TRIALS;
  }

  return {
    heights: Array.from({ length: SIZE }, (_, row) =>
      Array.from({ length: SIZE }, (_cell, column) => accuracy(column / (SIZE - 1), row / (SIZE - 1), top)),
    ),
    grid,
    random,
    byGrid: [k, best(grid, top), byGrid],
    byRandom: [runs, best(random, top), byRandom],
  };
}
