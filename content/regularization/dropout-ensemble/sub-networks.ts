type Point = [x: number, y: number];
type Sliders = { f: number; q: number; n: number };

/** Weights of a network with one input, four units under dropout, three more units, and one output. */
const FIRST: Point[] = [[1.6, 1.5], [-1.2, 0.6], [2.2, -1.1], [0.7, 0]];
const SECOND = [[1.3, -0.9, -0.8, 0.6], [-1.1, 1.2, 0.5, -0.7], [0.6, 0.8, -1.4, 0.9]];
const SHIFTS = [-0.3, 0.2, 0.1];
const LAST = [0.45, -0.4, 0.55];

const ACTIVATIONS: ((x: number) => number)[] = [(x) => x, (x) => Math.max(0, x), Math.tanh];

/** The output at x where each of the four units is multiplied by its factor. */
function output(x: number, factors: number[], activation: (x: number) => number): number {
  const h = FIRST.map(([slope, shift], i) => Math.tanh(slope * x + shift) * factors[i]!);
  return SECOND.reduce((sum, weights, k) => {
    const z = weights.reduce((total, weight, i) => total + weight * h[i]!, SHIFTS[k]!);
    return sum + LAST[k]! * activation(z);
  }, 0);
}

/** Numbers between 0 and 1 that look random and are the same every time: a linear congruential generator. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return (state + 0.5) / 4_294_967_296;
  };
}

/** All masks of four bits, each with its probability where a bit is 1 with probability q. */
function masksOf(q: number): { bits: number[]; probability: number }[] {
  return Array.from({ length: 16 }, (_, number) => {
    const bits = [8, 4, 2, 1].map((place) => (number & place ? 1 : 0));
    return { bits, probability: bits.reduce((product: number, bit) => product * (bit ? q : 1 - q), 1) };
  });
}

/** The full network, the mean of its 16 sub-networks under inverted dropout, and the mean of n that are drawn. */
export default function subNetworks({ f, q, n }: Sliders) {
  const activation = ACTIVATIONS[f - 1]!;
  const random = createRandom(60);
  const drawn = Array.from({ length: n }, () => FIRST.map(() => (random() < q ? 1 : 0)));
  const masks = masksOf(q);
  const places = Array.from({ length: 49 }, (_, at) => -3 + at / 8);
  const curve = (value: (x: number) => number): Point[] => places.map((x) => [x, value(x)]);
  const thinned = (x: number, bits: number[]): number =>
    output(
      x,
      bits.map((bit) => bit / q),
      activation,
    );
  const full = curve((x) => output(x, [1, 1, 1, 1], activation));
  const mean = curve((x) => masks.reduce((sum, { bits, probability }) => sum + probability * thinned(x, bits), 0));
  const sampled = curve((x) => drawn.reduce((sum, bits) => sum + thinned(x, bits) / n, 0));
  const gap = (one: Point[]): number => Math.max(...one.map(([, y], at) => Math.abs(y - mean[at]![1])));
  return {
    full,
    mean,
    sampled,
    last: curve((x) => thinned(x, drawn.at(-1)!)),
    gaps: [gap(full), gap(sampled)],
  };
}
