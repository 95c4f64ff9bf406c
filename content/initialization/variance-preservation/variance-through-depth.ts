type Point = [layer: number, deviation: number];
type Sliders = { f: number; gain: number; layers: number };

const WIDTH = 48;
const EXAMPLES = 24;

/** Gaussian numbers from a small generator (mulberry32 and Box–Muller), the same each time. */
function gaussians(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

const ACTIVATIONS: { value: (x: number) => number; slope: (x: number) => number }[] = [
  { value: (x) => x, slope: () => 1 },
  { value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 },
  { value: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0) },
];

const rootMeanSquare = (rows: number[][]): number =>
  Math.sqrt(rows.flat().reduce((sum, value) => sum + value * value, 0) / (rows.length * WIDTH));

/** Root mean squares of activations on the way up and of gradients on the way down; weights have deviation gain/√n. */
export default function varianceThroughDepth({ f, gain, layers }: Sliders) {
  const draw = gaussians(11);
  const { value, slope } = ACTIVATIONS[f - 1]!;
  const gaussianRows = (rows: number): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: WIDTH }, draw));
  const weights = Array.from({ length: layers }, () =>
    gaussianRows(WIDTH).map((row) => row.map((w) => (gain * w) / Math.sqrt(WIDTH))),
  );
  let x = gaussianRows(EXAMPLES);
  const sums: number[][][] = [];
  const forward: Point[] = [[0, rootMeanSquare(x)]];
  for (const [layer, w] of weights.entries()) {
    const z = x.map((row) => w.map((weightsOfUnit) => weightsOfUnit.reduce((sum, weight, j) => sum + weight * row[j]!, 0)));
    sums.push(z);
    x = z.map((row) => row.map(value));
    forward.push([layer + 1, rootMeanSquare(x)]);
  }
  let dx = gaussianRows(EXAMPLES);
  const backward: Point[] = [[layers, rootMeanSquare(dx)]];
  for (let layer = layers - 1; layer >= 0; layer -= 1) {
    const dz = dx.map((row, n) => row.map((d, i) => d * slope(sums[layer]![n]![i]!)));
    const w = weights[layer]!;
    dx = dz.map((row) => Array.from({ length: WIDTH }, (_, j) => row.reduce((sum, d, i) => sum + d * w[i]![j]!, 0)));
    backward.unshift([layer, rootMeanSquare(dx)]);
  }
  return { forward, backward, ratios: [forward.at(-1)![1] / forward[0]![1], backward[0]![1] / backward.at(-1)![1]] };
}
