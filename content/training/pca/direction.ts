type Point = [x: number, y: number];
type Sliders = { theta: number; tilt: number; long: number };

const COUNT = 60;
const RADIANS = Math.PI / 180;

/** Numbers of mean 0 that look random and are the same each time. */
function noise(): () => number {
  let state = 4711;
  const uniform = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  uniform();
  return () => uniform() + uniform() + uniform() + uniform() + uniform() + uniform() - 3;
}

/** Points of mean 0, uncorrelated, with variance 1 in both coordinates. */
function roundCloud(): Point[] {
  const random = noise();
  const raw = Array.from({ length: COUNT }, (): Point => [random(), random()]);
  const mean = (of: (point: Point) => number) => raw.reduce((sum, point) => sum + of(point), 0) / COUNT;
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)];
  const xx = mean(([x]) => (x - mx) ** 2);
  const slope = mean(([x, y]) => (x - mx) * (y - my)) / xx;
  const rest = (x: number, y: number) => y - my - slope * (x - mx);
  const yy = mean(([x, y]) => rest(x, y) ** 2);
  return raw.map(([x, y]) => [(x - mx) / Math.sqrt(xx), rest(x, y) / Math.sqrt(yy)]);
}

/** A cloud with standard deviations `long` and 1 along its axes, and its variance along each direction. */
export default function direction({ theta, tilt, long }: Sliders) {
  const [c, s] = [Math.cos(tilt * RADIANS), Math.sin(tilt * RADIANS)];
  const cloud = roundCloud().map(([u, v]): Point => [c * long * u - s * v, s * long * u + c * v]);
  const along = (angle: number) =>
    cloud.reduce((sum, [x, y]) => sum + (x * Math.cos(angle * RADIANS) + y * Math.sin(angle * RADIANS)) ** 2, 0) / COUNT;
  const variance = Array.from({ length: 91 }, (_, at): Point => [2 * at, along(2 * at)]);
  const end: Point = [7.5 * Math.cos(theta * RADIANS), 7.5 * Math.sin(theta * RADIANS)];
  return {
    cloud,
    axis: [[-end[0], -end[1]], end],
    variance,
    numbers: [along(theta), along(theta + 90), along(theta) + along(theta + 90)],
  };
}
