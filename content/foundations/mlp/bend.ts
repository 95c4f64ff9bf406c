type Sliders = { units: number; kind: number; spread: number };
type Point = [number, number];

/** A network with one input and one output: hidden unit j bends at its own place, and the output weights alternate. */
export default function bend({ units, kind, spread }: Sliders) {
  const places = Array.from({ length: units }, (_, j) => (units === 1 ? 0 : spread * ((2 * j) / (units - 1) - 1)));
  const activate = (z: number): number => (kind === 1 ? Math.max(0, z) : kind === 2 ? z : Math.tanh(2 * z));
  const weight = (j: number): number => (j % 2 === 0 ? 1 : -1.6);
  const output = (x: number): number => places.reduce((sum, place, j) => sum + weight(j) * activate(x - place), -1);
  const inside = (y: number): number => Math.max(-20, Math.min(20, y));
  const out: Point[] = Array.from({ length: 161 }, (_, i) => [-4 + i / 20, inside(output(-4 + i / 20))]);
  return { out, kinks: places.map((place): Point => [place, inside(output(place))]) };
}
