type Point = [first: number, second: number];
type Sliders = { first: number; second: number; steep: number; angle: number; limit: number };

const COLUMNS = 61;
const ROWS = 43;
const TURNS = 1440;

const mix = (a: Point, b: Point, t: number): Point => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
/** What rounding leaves of 0 is 0. */
const rounded = ([x, y]: Point): Point => [Math.round(x * 1e9) / 1e9, Math.round(y * 1e9) / 1e9];

/** The best place of a quadratic loss over two weights where their L1 norm is limited, and where their L2 norm is. */
export default function corners({ first, second, steep, angle, limit }: Sliders) {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const product = (a: Point, b: Point): number => {
    const [along, across] = [cos * a[0] + sin * a[1], -sin * a[0] + cos * a[1]];
    return along * (cos * b[0] + sin * b[1]) + steep * across * (-sin * b[0] + cos * b[1]);
  };
  const loss = ([x, y]: Point): number => {
    const d: Point = [x - first, y - second];
    return product(d, d) / 2;
  };
  const least = (places: Point[]): Point => places.reduce((best, place) => (loss(place) < loss(best) ? place : best));

  const diamond: Point[] = [[limit, 0], [0, limit], [-limit, 0], [0, -limit], [limit, 0]];
  const onEdge = (start: Point, end: Point): Point => {
    const edge: Point = [end[0] - start[0], end[1] - start[1]];
    const t = product([first - start[0], second - start[1]], edge) / product(edge, edge);
    return mix(start, end, Math.min(1, Math.max(0, t)));
  };
  const best: Point = [first, second];
  const inDiamond = Math.abs(first) + Math.abs(second) <= limit;
  const one = inDiamond ? best : least(diamond.slice(1).map((end, i) => onEdge(diamond[i]!, end)));

  const onCircle = (turn: number): Point => [limit * Math.cos(turn), limit * Math.sin(turn)];
  const circle = Array.from({ length: 73 }, (_, i) => onCircle((i * Math.PI) / 36));
  let turn = 0;
  for (let i = 0; i < TURNS; i += 1) {
    const here = (2 * Math.PI * i) / TURNS;
    if (loss(onCircle(here)) < loss(onCircle(turn))) turn = here;
  }
  let [low, high] = [turn - (2 * Math.PI) / TURNS, turn + (2 * Math.PI) / TURNS];
  for (let i = 0; i < 60; i += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (loss(onCircle(left)) < loss(onCircle(right))) high = right;
    else low = left;
  }
  const two = Math.hypot(first, second) <= limit ? best : onCircle((low + high) / 2);

  const levels = (place: Point): number[] => {
    const touching = Math.max(loss(place), 0.05);
    return [touching / 4, touching, 2.5 * touching];
  };
  const heights = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_cell, column) => loss([-3 + column / 10, -2.1 + row / 10])),
  );
  return { heights, levelsOne: levels(one), levelsTwo: levels(two), diamond, circle, best: [best], one: rounded(one), two: rounded(two) };
}
