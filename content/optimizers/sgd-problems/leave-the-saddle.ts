type Point = [x: number, y: number];
type Sliders = { start: number; method: number; rate: number; k: number };

const STEPS = 250;
const STARTS = [1e-1, 1e-3, 1e-5, 1e-7, 0];

const loss = (x: number, y: number): number => x ** 2 / 2 - y ** 2 / 2 + y ** 4 / 4;
const slope = (x: number, y: number): Point => [x, y ** 3 - y];

/** Numbers between −1 and 1 that look random and are the same each time. */
function noise(): () => number {
  let state = 20;
  return () => {
    state = (state * 16807) % 2147483647;
    return (2 * state) / 2147483647 - 1;
  };
}

/** How an optimiser comes towards a saddle along its ridge and leaves it. */
export default function leaveTheSaddle({ start, method, rate, k }: Sliders) {
  const random = noise();
  const path: Point[] = [[-1.8, STARTS[start - 1]!]];
  const velocity: Point = [0, 0];
  for (let step = 1; step <= STEPS; step += 1) {
    const [x, y] = path.at(-1)!;
    const gradient = slope(x, y);
    const next: Point = [x, y];
    for (const i of [0, 1] as const) {
      const seen = gradient[i] + (method === 3 ? 0.01 * random() : 0);
      velocity[i] = (method === 2 ? 0.9 : 0) * velocity[i] + seen;
      next[i] -= rate * velocity[i];
    }
    path.push(next);
  }
  const heights = Array.from({ length: 31 }, (_, row) => Array.from({ length: 41 }, (_cell, column) => loss(-2 + column / 10, -1.5 + row / 10)));
  const left = path.findIndex(([, y]) => Math.abs(y) > 0.5);
  const [x, y] = path[k]!;
  return {
    steps: STEPS,
    heights,
    path: path.slice(0, k + 1),
    now: [[x, y]] as Point[],
    distance: path.map(([, away], step): Point => [step, Math.max(1e-8, Math.abs(away))]),
    numbers: [loss(x, y), Math.hypot(...slope(x, y)), left === -1 ? STEPS : left],
  };
}
