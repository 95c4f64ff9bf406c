type Point = [x: number, y: number];

const COUNT = 40;
const LONG = 2.6;
const SHORT = 0.5;

/** Numbers of mean 0 that look random and are the same each time. */
function noise(): () => number {
  let state = 2718;
  const uniform = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  uniform();
  return () => uniform() + uniform() + uniform() + uniform() + uniform() + uniform() - 3;
}

/** Points of mean 0, uncorrelated, with variance 1 in both coordinates. */
function whiteCloud(): Point[] {
  const random = noise();
  const points = Array.from({ length: COUNT }, (): Point => [random(), random()]);
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / COUNT;
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)];
  const xx = mean(([x]) => (x - mx) ** 2);
  const slope = mean(([x, y]) => (x - mx) * (y - my)) / xx;
  const rest = (x: number, y: number) => y - my - slope * (x - mx);
  const yy = mean(([x, y]) => rest(x, y) ** 2);
  return points.map(([x, y]) => [(x - mx) / Math.sqrt(xx), rest(x, y) / Math.sqrt(yy)]);
}

/** A long cloud, tilted by so many degrees, and what standardization, PCA and whitening make of it. */
export default function clouds({ tilt }: { tilt: number }) {
  const white = whiteCloud();
  const turned = white.map(([u, v]): Point => [LONG * u, SHORT * v]);
  const [c, s] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const raw = turned.map(([u, v]): Point => [c * u - s * v, s * u + c * v]);
  const deviation = (axis: 0 | 1) => Math.sqrt(raw.reduce((sum, point) => sum + point[axis] ** 2, 0) / COUNT);
  const [dx, dy] = [deviation(0), deviation(1)];
  return { white, turned, raw, standardized: raw.map(([x, y]): Point => [x / dx, y / dy]) };
}
