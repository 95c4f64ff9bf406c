type Point = [centre: number, share: number];
type Sliders = { mean: number; spread: number; gamma: number; beta: number };

const EXAMPLES = 400;
const BINS = 48;
const END = 6;

/** Numbers between −∞ and ∞ that lie as a normal distribution does: its quantiles, by bisection of its integral. */
function quantiles(count: number): number[] {
  const share = (x: number): number => {
    // Zelen and Severo's formula, Abramowitz and Stegun 26.2.17.
    const t = 1 / (1 + 0.2316419 * Math.abs(x));
    const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
    return x > 0 ? 1 - tail : tail;
  };
  return Array.from({ length: count }, (_, index) => {
    let [low, high] = [-6, 6];
    for (let step = 0; step < 40; step += 1) {
      const middle = (low + high) / 2;
      if (share(middle) < (index + 0.5) / count) low = middle;
      else high = middle;
    }
    return low;
  });
}

const meanOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function histogram(values: number[]): Point[] {
  const width = (2 * END) / BINS;
  return Array.from({ length: BINS }, (_, bin): Point => {
    const [from, to] = [-END + bin * width, -END + (bin + 1) * width];
    return [(from + to) / 2, values.filter((value) => value >= from && value < to).length / values.length];
  });
}

/** One feature of a batch before batch normalisation and after it: y = γ (x − μ)/√(σ² + ε) + β, with ε = 10⁻⁵. */
export default function beforeAndAfter({ mean, spread, gamma, beta }: Sliders) {
  const x = quantiles(EXAMPLES).map((z) => mean + spread * z);
  const mu = meanOf(x);
  const variance = meanOf(x.map((value) => (value - mu) ** 2));
  const y = x.map((value) => (gamma * (value - mu)) / Math.sqrt(variance + 1e-5) + beta);
  const after = meanOf(y);
  return {
    before: histogram(x),
    after: histogram(y),
    numbers: [
      [mu, Math.sqrt(variance)],
      [after, Math.sqrt(meanOf(y.map((value) => (value - after) ** 2)))],
    ],
  };
}
