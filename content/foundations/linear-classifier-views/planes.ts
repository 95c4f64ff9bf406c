type Sliders = { angle: number; length: number; bias: number };
type Point = [number, number];

/** The part of the line w·x + b = 0 that lies in the picture; a single point where w is zero. */
function line(w: Point, b: number): Point[] {
  const square = w[0] * w[0] + w[1] * w[1];
  if (square < 1e-9) return [[0, 0]];
  const foot: Point = [(-b * w[0]) / square, (-b * w[1]) / square];
  const along: Point = [-w[1] / Math.sqrt(square), w[0] / Math.sqrt(square)];
  const points: Point[] = [];
  for (let t = -14; t <= 14; t += 0.05) {
    const point: Point = [foot[0] + t * along[0], foot[1] + t * along[1]];
    if (Math.abs(point[0]) <= 5 && Math.abs(point[1]) <= 4) points.push(point);
  }
  return points.length > 1 ? [points[0]!, points.at(-1)!] : [[5, 4]];
}

/** Where the score of class 1 is zero, where the scores of classes 1 and 2 are equal, and the weights of class 1. */
export default function planes({ angle, length, bias }: Sliders) {
  const turn = (angle * Math.PI) / 180;
  const w1: Point = [length * Math.cos(turn), length * Math.sin(turn)];
  const w2: Point = [-1, 0.5];
  return {
    zero: line(w1, bias),
    equal: line([w1[0] - w2[0], w1[1] - w2[1]], bias),
    arrow: [[0, 0], w1],
  };
}
