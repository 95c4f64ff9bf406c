import type { Diagnosis } from '#lib/exercises/report.ts';
import type { Findings } from '#lib/grader/diagnose.ts';
import { largest } from '#lib/grader/tolerance.ts';
import { nameOfWrong, wrongOutputs, type WrongOutput } from './wrong-outputs.ts';

/** A constant’s name and its value in a regime whose dimensions are `dims`. */
type Candidate = { readonly name: string; readonly valueIn: (dims: Readonly<Record<string, number>>) => number };

const CONSTANTS: readonly Candidate[] = [
  { name: '−1', valueIn: () => -1 },
  { name: '2', valueIn: () => 2 },
  { name: '1/2', valueIn: () => 0.5 },
];

/** How exactly a ratio must be that constant, in float64. */
const PRECISION = 1e-7;

/** Every output that is off is the right one times a constant, to which the regimes’ sizes give one name and no other. */
export function diagnoseRatio({ failed }: Pick<Findings, 'failed'>): Diagnosis | null {
  const wrong = wrongOutputs(failed);
  const first = wrong[0];
  // In float32 no ratio is exact enough to be named.
  if (!first || first.observation.lane === 'device') return null;
  const ratios = wrong.map((output) => ratioOf(output));
  if (ratios.some((ratio) => ratio === null)) return null;
  const fitting = candidates(wrong).filter(({ valueIn }) =>
    wrong.every(({ observation }, index) => isNear(ratios[index]!, valueIn(observation.regime.dims))),
  );
  if (fitting.length !== 1) return null;
  const values = { output: nameOfWrong(first), ratio: fitting[0]!.name };
  return { kind: 'ratio', message: { key: 'ratio', values } };
}

/** actual / expected where it is one number for the whole output; else null. */
function ratioOf({ expected, actual }: WrongOutput): number | null {
  if (expected.shape.join() !== actual.shape.join()) return null;
  const scale = largest(expected.data);
  let [above, below] = [0, 0];
  for (let index = 0; index < expected.data.length; index += 1) {
    above += actual.data[index]! * expected.data[index]!;
    below += expected.data[index]! ** 2;
  }
  const ratio = above / below;
  if (!Number.isFinite(ratio) || ratio === 0 || scale === 0) return null;
  for (let index = 0; index < expected.data.length; index += 1) {
    const off = Math.abs(actual.data[index]! - ratio * expected.data[index]!);
    if (!(off <= PRECISION * Math.abs(ratio) * scale)) return null;
  }
  return ratio;
}

/** Fixed numbers first, then what the sizes that all regimes share can make. */
function candidates(wrong: readonly WrongOutput[]): Candidate[] {
  const names = Object.keys(wrong[0]!.observation.regime.dims).filter((name) =>
    wrong.every(({ observation }) => name in observation.regime.dims),
  );
  const singles = names.flatMap((name): Candidate[] => [
    { name, valueIn: (dims) => dims[name]! },
    { name: `1/${name}`, valueIn: (dims) => 1 / dims[name]! },
    { name: `(${name}−1)/${name}`, valueIn: (dims) => (dims[name]! - 1) / dims[name]! },
    { name: `${name}/(${name}−1)`, valueIn: (dims) => dims[name]! / (dims[name]! - 1) },
    { name: `√${name}`, valueIn: (dims) => Math.sqrt(dims[name]!) },
    { name: `1/√${name}`, valueIn: (dims) => 1 / Math.sqrt(dims[name]!) },
  ]);
  const pairs = names.flatMap((one, index) =>
    names.slice(index + 1).flatMap((other): Candidate[] => [
      { name: `${one}·${other}`, valueIn: (dims) => dims[one]! * dims[other]! },
      { name: `1/(${one}·${other})`, valueIn: (dims) => 1 / (dims[one]! * dims[other]!) },
    ]),
  );
  return [...CONSTANTS, ...singles, ...pairs];
}

function isNear(ratio: number, value: number): boolean {
  return Math.abs(ratio - value) <= PRECISION * Math.abs(value);
}
