type Point = [x: number, y: number];
type Sliders = { beta: number; rate: number; k: number };

const STEPS = 120;
const START: Point = [-2.6, 1.6];

const loss = ([x, y]: Point): number => (x * x + y * y) / 2;

/** Numbers of mean 0 and variance ½ that look random and are the same each time. */
function noise(): () => number {
  let state = 4711;
  const uniform = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  return () => uniform() + uniform() + uniform() + uniform() + uniform() + uniform() - 3;
}

/** SGD with noisy gradients in a round bowl, and the exponentially weighted average of its weights, started at the first. */
export default function cloud({ beta, rate, k }: Sliders) {
  const random = noise();
  const path: Point[] = [START];
  const average: Point[] = [START];
  for (let step = 1; step <= STEPS; step += 1) {
    const [x, y] = path.at(-1)!;
    const next: Point = [x - rate * (x + 1.2 * random()), y - rate * (y + 1.2 * random())];
    const [a, b] = average.at(-1)!;
    path.push(next);
    average.push([beta * a + (1 - beta) * next[0], beta * b + (1 - beta) * next[1]]);
  }
  const late = (places: Point[]): number => {
    const last = places.slice(Math.ceil(k / 2), k + 1);
    return last.reduce((sum, place) => sum + loss(place), 0) / last.length;
  };
  const heights = Array.from({ length: 21 }, (_, row) => Array.from({ length: 31 }, (_cell, column) => loss([-3 + column / 5, -2 + row / 5])));
  return {
    steps: STEPS,
    heights,
    path: path.slice(0, k + 1),
    average: average.slice(0, k + 1),
    now: [average[k]!],
    numbers: [late(path), late(average)],
  };
}
