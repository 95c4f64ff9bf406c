type Point = [step: number, length: number];
type Sliders = { b1: number; b2: number; kind: number; t: number };

const STEPS = 100;
const FIRST = [0, 0.5, 0.9, 0.99];
const SECOND = [0.9, 0.95, 0.99, 0.999];

/** Numbers of mean 0 and standard deviation 0.7 that look random and are the same each time. */
function noise(): () => number {
  let state = 99;
  const uniform = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  uniform();
  return () => uniform() + uniform() + uniform() + uniform() + uniform() + uniform() - 3;
}

/** The length of Adam’s steps, in units of the learning rate, with and without bias correction. */
export default function firstSteps({ b1, b2, kind, t }: Sliders) {
  const random = noise();
  const beta1 = FIRST[b1 - 1]!;
  const beta2 = SECOND[b2 - 1]!;
  const corrected: Point[] = [];
  const raw: Point[] = [];
  let m = 0;
  let v = 0;
  for (let step = 1; step <= STEPS; step += 1) {
    const g = kind === 1 ? 1 : (kind === 2 ? 1 : 0) + 0.5 * random();
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g * g;
    raw.push([step, Math.abs(m) / (Math.sqrt(v) + 1e-8)]);
    corrected.push([step, Math.abs(m / (1 - beta1 ** step)) / (Math.sqrt(v / (1 - beta2 ** step)) + 1e-8)]);
  }
  // The picture is logarithmic, and begins at a hundredth.
  const drawn = (points: Point[]): Point[] => points.map(([step, length]) => [step, Math.max(0.01, length)]);
  return {
    steps: STEPS,
    corrected: drawn(corrected),
    raw: drawn(raw),
    numbers: [corrected[t - 1]![1], raw[t - 1]![1], Math.max(...raw.map(([, length]) => length))],
  };
}
