type Point = [x: number, y: number];
type Sliders = { surface: number; method: number; rate: number; k: number };

const STEPS = 60;

/** Four surfaces over the plane, each with its gradient. */
const SURFACES: { value: (x: number, y: number) => number; gradient: (x: number, y: number) => Point; start: Point }[] = [
  { value: (x, y) => (x * x + y * y) / 2, gradient: (x, y) => [x, y], start: [-3.2, 1.6] },
  { value: (x, y) => (0.1 * x * x + 2 * y * y) / 2, gradient: (x, y) => [0.1 * x, 2 * y], start: [-3.6, 1.6] },
  { value: (x, y) => (x * x - y * y) / 4 + y ** 4 / 32, gradient: (x, y) => [x / 2, -y / 2 + y ** 3 / 8], start: [-3, 0.02] },
  {
    value: (x, y) => 2 - 2 * Math.exp(-(x * x + 2 * y * y) / 4),
    gradient: (x, y) => {
      const slope = Math.exp(-(x * x + 2 * y * y) / 4);
      return [x * slope, 2 * y * slope];
    },
    start: [-3, 0.8],
  },
];

type Method = (gradient: Point, rate: number, step: number) => Point;

/** The step that each method takes; with the usual constants: momentum 0.9, β₁ 0.9, β₂ 0.999 (RMSProp 0.9), ε 10⁻⁸. */
const METHODS: (() => Method)[] = [
  () => (g, rate) => [-rate * g[0], -rate * g[1]],
  () => {
    const v: Point = [0, 0];
    return (g, rate) => {
      for (const i of [0, 1] as const) v[i] = 0.9 * v[i] + g[i];
      return [-rate * v[0], -rate * v[1]];
    };
  },
  () => {
    const s: Point = [0, 0];
    return (g, rate) => {
      for (const i of [0, 1] as const) s[i] = 0.9 * s[i] + 0.1 * g[i] ** 2;
      return [(-rate * g[0]) / (Math.sqrt(s[0]) + 1e-8), (-rate * g[1]) / (Math.sqrt(s[1]) + 1e-8)];
    };
  },
  () => {
    const m: Point = [0, 0];
    const s: Point = [0, 0];
    return (g, rate, step) => {
      const of = (i: 0 | 1): number => {
        m[i] = 0.9 * m[i] + 0.1 * g[i];
        s[i] = 0.999 * s[i] + 0.001 * g[i] ** 2;
        return (-rate * (m[i] / (1 - 0.9 ** step))) / (Math.sqrt(s[i] / (1 - 0.999 ** step)) + 1e-8);
      };
      return [of(0), of(1)];
    };
  },
];

/** The path of one optimiser over one surface, up to step k. */
export default function paths({ surface, method, rate, k }: Sliders) {
  const { value, gradient, start } = SURFACES[surface - 1]!;
  const move = METHODS[method - 1]!();
  const path: Point[] = [start];
  for (let step = 1; step <= k; step += 1) {
    const [x, y] = path.at(-1)!;
    const [dx, dy] = move(gradient(x, y), rate, step);
    const next: Point = [x + dx, y + dy];
    // What has left the picture for good is drawn no further.
    if (!next.every((one) => Math.abs(one) < 1e3)) break;
    path.push(next);
  }
  const heights = Array.from({ length: 41 }, (_, row) =>
    Array.from({ length: 41 }, (_cell, column) => value(-4 + column / 5, -2 + row / 10)),
  );
  const [x, y] = path.at(-1)!;
  return { heights, path, now: [[x, y]] as Point[], steps: STEPS, numbers: [value(x, y), Math.hypot(...gradient(x, y))] };
}
