type Point = [x: number, y: number];
type Sliders = { f: number; x: number };

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The error function to seven digits (Abramowitz and Stegun 7.1.26), enough for a picture. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const tail = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - tail * Math.exp(-x * x));
}

const gaussian = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const below = (x: number): number => (1 + erf(x / Math.SQRT2)) / 2;

const FUNCTIONS: { value: (x: number) => number; slope: (x: number) => number }[] = [
  { value: sigmoid, slope: (x) => sigmoid(x) * (1 - sigmoid(x)) },
  { value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 },
  { value: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0) },
  { value: (x) => (x > 0 ? x : 0.1 * x), slope: (x) => (x > 0 ? 1 : 0.1) },
  { value: (x) => x * below(x), slope: (x) => below(x) + x * gaussian(x) },
];

/** An activation, its derivative, and what both are at one place. */
export default function activationAndSlope({ f, x }: Sliders) {
  const { value, slope } = FUNCTIONS[f - 1]!;
  const places = Array.from({ length: 161 }, (_, index) => -8 + index / 10);
  const flat = places.filter((place) => Math.abs(slope(place)) < 0.05).length / places.length;
  return {
    value: places.map((place): Point => [place, value(place)]),
    slope: places.map((place): Point => [place, slope(place)]),
    here: [[x, value(x)]] as Point[],
    slopeHere: [[x, slope(x)]] as Point[],
    numbers: [value(x), slope(x), flat],
  };
}
