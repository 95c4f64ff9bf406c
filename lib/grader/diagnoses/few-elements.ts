import type { Message } from '#lib/exercises/lane.ts';
import type { Diagnosis } from '#lib/exercises/report.ts';
import { excessOf } from '#lib/grader/compare.ts';
import type { Findings } from './findings.ts';
import { indexOf } from '#lib/base/shape.ts';
import { hasSameShape, nameOfOutput, wrongNumbers, type HeldOutput } from './held-outputs.ts';
import { placesOf, type Place } from './places.ts';

/** Of the elements, without a place that all of them share: then they have to be few. */
const FEW = 0.1;
/** Of the elements of all calls together, where a place holds; in a batch of one, the first row may well be everything. */
const SOME = 0.5;
const INDICES_SHOWN = 4;

/** One output is right but for some elements: the place that they have in common, else how many, and which. */
export function diagnoseFewElements(findings: Pick<Findings, 'failed' | 'all'>): Diagnosis | null {
  const [outputs, ...more] = wrongNumbers(findings);
  // In float32 rounding decides which elements are off.
  if (!outputs || more.length > 0 || outputs[0]!.observation.lane === 'device') return null;
  const wrong = outputs.filter(({ isWrong }) => isWrong);
  if (!wrong.every(({ expected, actual }) => hasSameShape(expected, actual))) return null;
  const off = wrong.map((output) => offsetsOf(output));
  const parts = off.map((offsets, at) => offsets.size / wrong[at]!.expected.data.length);
  const output = nameOfOutput(outputs);
  const count = off.reduce((sum, { size }) => sum + size, 0);
  const total = wrong.reduce((sum, { expected }) => sum + expected.data.length, 0);
  if (count <= SOME * total) {
    const place = sharedPlace(wrong, off);
    if (place) return { kind: 'few-elements', message: { ...place, values: { output, ...place.values } } };
  }
  // One element of a small output is few, too, but not all of it.
  const areFew = off.every(({ size }, at) => (size === 1 ? parts[at]! <= SOME : parts[at]! <= FEW));
  return areFew ? { kind: 'few-elements', message: withoutPlace(output, wrong[0]!, off[0]!) } : null;
}

function withoutPlace(output: string, { expected }: HeldOutput, offsets: ReadonlySet<number>): Message {
  const shown = [...offsets].slice(0, INDICES_SHOWN).map((offset) => `[${indexOf(offset, expected.shape).join(', ')}]`);
  const indices = offsets.size > INDICES_SHOWN ? `${shown.join(', ')}, …` : shown.join(', ');
  return { key: 'fewElements', values: { output, count: offsets.size, size: expected.data.length, indices } };
}

/** The one place that is exactly where it is off, in every call; null where none is, or several are. */
function sharedPlace(wrong: readonly HeldOutput[], off: readonly ReadonlySet<number>[]): Place['message'] | null {
  const fitting = placesOf(wrong[0]!).filter(({ holds }) =>
    wrong.every((output, at) => {
      const { size } = off[at]!;
      const { expected } = output;
      const offsets = Array.from({ length: expected.data.length }, (_, offset) => offset);
      const isIn = holds(output);
      return isIn !== null && size > 0 && offsets.every((offset) => isIn(offset) === off[at]!.has(offset));
    }),
  );
  return fitting.length === 1 ? fitting[0]!.message : null;
}

function offsetsOf({ expected, actual, tolerance }: HeldOutput): Set<number> {
  const excess = excessOf(expected.data, actual.data, tolerance);
  return new Set([...excess.keys()].filter((offset) => excess[offset]! > 1));
}
