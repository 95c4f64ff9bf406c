type Point = [x: number, y: number];

const SIZE = 24;
const PEN = 0.12;

/** A six in a square from −1 to 1, y upwards: a ring, and a line that leads up from it. */
const RING: Point = [0, -0.25];
const RADIUS = 0.33;
const TAIL: Point[] = [[-0.33, -0.2], [-0.28, 0.15], [-0.12, 0.45], [0.2, 0.7]];

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** The image of a six, from its lowest row up, mirrored (where mirror is 1) and then turned to the left by an angle in degrees. */
export default function six({ angle, mirror }: { angle: number; mirror: number }) {
  const [cosine, sine] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const ink = (x: number, y: number): number => {
    const ring = Math.abs(Math.hypot(x - RING[0], y - RING[1]) - RADIUS);
    const tail = Math.min(...TAIL.slice(1).map((end, at) => distance([x, y], TAIL[at]!, end)));
    return Math.min(1, Math.max(0, (PEN - Math.min(ring, tail)) / 0.06 + 0.5));
  };
  const image = Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (_cell, column) => {
      const [u, v] = [(2 * (column + 0.5)) / SIZE - 1, (2 * (row + 0.5)) / SIZE - 1];
      const x = u * cosine + v * sine;
      return ink(mirror === 1 ? -x : x, v * cosine - u * sine);
    }),
  );
  return { image };
}
