type Point = [x: number, y: number];
type Sliders = { picture: number; mirror: number; angle: number; side: number; place: number };

const SIZE = 24;

/** Lines of the pictures, in a square from −1 to 1 with y upwards, and the thickness of their pen. */
const circle = (x: number, y: number, radius: number): Point[] =>
  Array.from({ length: 17 }, (_, at) => [x + radius * Math.cos((at * Math.PI) / 8), y + radius * Math.sin((at * Math.PI) / 8)]);
const PICTURES: { lines: Point[][]; pen: number }[] = [
  { lines: [circle(0, -0.25, 0.33), [[-0.33, -0.2], [-0.28, 0.15], [-0.12, 0.45], [0.2, 0.7]]], pen: 0.12 },
  { lines: [[[0.65, 0], [-0.65, 0]], [[-0.2, 0.42], [-0.65, 0], [-0.2, -0.42]]], pen: 0.12 },
  { lines: [circle(0, 0, 0.6), [[0.1, 0.12], [0.16, 0.16]]], pen: 0.14 },
];

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** How dark the picture is at a point, from 0 to 1. */
function ink({ lines, pen }: (typeof PICTURES)[number], point: Point): number {
  const distances = lines.flatMap((line) => line.slice(1).map((end, at) => distance(point, line[at]!, end)));
  return Math.min(1, Math.max(0, (pen - Math.min(...distances)) / 0.06 + 0.5));
}

/** A square image, from its lowest row up: each cell shows what its middle is asked for. */
const imageOf = (value: (point: Point) => number): number[][] =>
  Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (_cell, column) =>
      value([(2 * (column + 0.5)) / SIZE - 1, (2 * (row + 0.5)) / SIZE - 1]),
    ),
  );

const sum = (image: number[][]): number => image.flat().reduce((total, value) => total + value, 0);

/**
 * A picture mirrored, then turned to the left, then cropped to a share of its side; and the share of its ink that is left.
 * Each cell is traced back to its place in the original.
 */
export default function augmented({ picture, mirror, angle, side, place }: Sliders) {
  const drawing = PICTURES[picture - 1]!;
  const radians = (angle * Math.PI) / 180;
  const middle = (2 * place - 1) * (1 - side);
  const original = imageOf((point) => ink(drawing, point));
  const changed = imageOf(([u, v]) => {
    const [x, y] = [middle + side * u, side * v];
    const [turnedX, turnedY] = [
      x * Math.cos(radians) + y * Math.sin(radians),
      y * Math.cos(radians) - x * Math.sin(radians),
    ];
    return ink(drawing, [mirror === 2 ? -turnedX : turnedX, turnedY]);
  });
  return { original, changed, left: [Math.min(1, (side * side * sum(changed)) / sum(original))] };
}
