type Point = [layer: number, gradient: number];
type Sliders = { f: number; gain: number; layers: number };

const WIDTH = 32;
const EXAMPLES = 16;

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

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const ACTIVATIONS: { value: (x: number) => number; slope: (x: number) => number }[] = [
  { value: sigmoid, slope: (x) => sigmoid(x) * (1 - sigmoid(x)) },
  { value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 },
  { value: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0) },
];

/**
 * Root mean square of the loss's gradient by the weights of each layer, of a random network without biases whose weights have
 * deviation gain/√n, over that of the layer with the largest; and how many layers reach a hundredth of it.
 */
export default function gradientByLayer({ f, gain, layers }: Sliders) {
  const draw = gaussians(23);
  const { value, slope } = ACTIVATIONS[f - 1]!;
  const rows = (count: number): number[][] => Array.from({ length: count }, () => Array.from({ length: WIDTH }, draw));
  const weights = Array.from({ length: layers }, () =>
    rows(WIDTH).map((row) => row.map((w) => (gain * w) / Math.sqrt(WIDTH))),
  );
  const inputs = [rows(EXAMPLES)];
  const sums: number[][][] = [];
  for (const w of weights) {
    const z = inputs.at(-1)!.map((x) => w.map((ofUnit) => ofUnit.reduce((sum, weight, j) => sum + weight * x[j]!, 0)));
    sums.push(z);
    inputs.push(z.map((row) => row.map(value)));
  }
  let dh = rows(EXAMPLES);
  const sizes: number[] = [];
  for (let layer = layers - 1; layer >= 0; layer -= 1) {
    const dz = dh.map((row, n) => row.map((d, i) => d * slope(sums[layer]![n]![i]!)));
    let squares = 0;
    for (let i = 0; i < WIDTH; i += 1) {
      for (let j = 0; j < WIDTH; j += 1) {
        squares += (inputs[layer]!.reduce((sum, x, n) => sum + dz[n]![i]! * x[j]!, 0) / EXAMPLES) ** 2;
      }
    }
    sizes.unshift(Math.sqrt(squares) / WIDTH);
    const w = weights[layer]!;
    dh = dz.map((row) => Array.from({ length: WIDTH }, (_, j) => row.reduce((sum, d, i) => sum + d * w[i]![j]!, 0)));
  }
  const largest = Math.max(...sizes);
  const shares = sizes.map((size): number => Math.max(size / largest, 1e-12));
  return {
    shares: shares.map((share, layer): Point => [layer + 1, share]),
    reached: [shares.filter((share) => share >= 0.01).length],
  };
}
