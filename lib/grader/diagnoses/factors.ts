type Dims = Readonly<Record<string, number>>;

/** A constant’s name and its value in a regime whose sizes are `dims`; NaN where they do not have what it is made of. */
export type Factor = { readonly name: string; readonly valueIn: (dims: Dims) => number };

const CONSTANTS: readonly Factor[] = [
  { name: '−1', valueIn: () => -1 },
  { name: '2', valueIn: () => 2 },
  { name: '1/2', valueIn: () => 0.5 },
  { name: '√2', valueIn: () => Math.SQRT2 },
  { name: '1/√2', valueIn: () => Math.SQRT1_2 },
];

/** The factors that people forget: fixed numbers, and what can be made of one or two of the sizes that all regimes share. */
export function factorsOf(regimes: readonly Dims[]): Factor[] {
  const [first = {}] = regimes;
  const names = Object.keys(first).filter((name) => regimes.every((dims) => name in dims));
  return [
    ...CONSTANTS,
    ...names.flatMap((name) => ofOne(name)),
    ...names.flatMap((one, index) => names.slice(index + 1).flatMap((other) => ofTwo(one, other))),
  ];
}

function ofOne(name: string): Factor[] {
  const from = (value: (size: number) => number) => (dims: Dims) => value(dims[name] ?? NaN);
  return [
    { name, valueIn: from((size) => size) },
    { name: `1/${name}`, valueIn: from((size) => 1 / size) },
    { name: `(${name}−1)/${name}`, valueIn: from((size) => (size - 1) / size) },
    { name: `${name}/(${name}−1)`, valueIn: from((size) => size / (size - 1)) },
    { name: `${name}−1`, valueIn: from((size) => size - 1) },
    { name: `1/(${name}−1)`, valueIn: from((size) => 1 / (size - 1)) },
    { name: `√${name}`, valueIn: from((size) => Math.sqrt(size)) },
    { name: `1/√${name}`, valueIn: from((size) => 1 / Math.sqrt(size)) },
  ];
}

function ofTwo(one: string, other: string): Factor[] {
  const from = (value: (first: number, second: number) => number) => (dims: Dims) =>
    value(dims[one] ?? NaN, dims[other] ?? NaN);
  return [
    { name: `${one}·${other}`, valueIn: from((first, second) => first * second) },
    { name: `1/(${one}·${other})`, valueIn: from((first, second) => 1 / (first * second)) },
    { name: `${one}/${other}`, valueIn: from((first, second) => first / second) },
    { name: `${other}/${one}`, valueIn: from((first, second) => second / first) },
  ];
}
