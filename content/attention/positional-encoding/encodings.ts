type Sliders = { d: number; i: number; k: number };

const POSITIONS = 61;

/** The sinusoidal encoding of a position: sines in the even, cosines in the odd components, counted from 0. */
function encode(position: number, d: number): number[] {
  return Array.from({ length: d }, (_, component) => {
    const angle = position * 10000 ** (-(component - (component % 2)) / d);
    return component % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  });
}

const distanceOf = (a: number[], b: number[]): number =>
  Math.sqrt(a.reduce((sum, value, c) => sum + (value - b[c]!) ** 2, 0));

/** Two rows of the matrix of encodings, and how far all rows are from the first of them. */
export default function encodings({ d, i, k }: Sliders) {
  const first = encode(i, d);
  const second = encode(k, d);
  const distance = distanceOf(first, second);
  return {
    rows: [first, second],
    distances: Array.from({ length: POSITIONS }, (_, position) => [position, distanceOf(first, encode(position, d))]),
    now: [[k, distance]],
    numbers: [distance, first.reduce((sum, value, c) => sum + value * second[c]!, 0)],
  };
}
