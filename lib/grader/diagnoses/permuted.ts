import type { Diagnosis } from '#lib/exercises/report.ts';
import { excessOf } from '#lib/grader/compare.ts';
import type { Findings } from './findings.ts';
import { nameOfOutput, wrongNumbers, type HeldOutput } from './held-outputs.ts';
import { rearrangementsOf, type Rearrangement } from './rearrangements.ts';

/** Beyond it there are too many orders of the axes to try. */
const MOST_AXES = 5;

/** Every output that is off holds the right numbers in other places, and one rearrangement, no other, puts them there. */
export function diagnosePermuted(findings: Pick<Findings, 'failed' | 'all'>): Diagnosis | null {
  const paths = wrongNumbers(findings);
  const found = paths.map((outputs) => rearrangementOf(outputs));
  const [first] = found;
  if (!first || found.some((each) => each === null || nameOf(each) !== nameOf(first))) return null;
  const output = paths.map((outputs) => nameOfOutput(outputs)).join(', ');
  const { key, values } = first.message;
  return { kind: first.kind, message: { key, values: { output, ...values } } };
}

function nameOf({ message }: Rearrangement): string {
  return JSON.stringify(message);
}

function rearrangementOf(outputs: readonly HeldOutput[]): Rearrangement | null {
  const wrong = outputs.filter(({ isWrong }) => isWrong);
  const rank = Math.max(...wrong.map(({ expected }) => expected.shape.length));
  if (rank > MOST_AXES) return null;
  const fitting = rearrangementsOf(rank).filter(
    (candidate) =>
      outputs.every((output) => isRearranged(output, candidate)) && wrong.some((output) => moves(candidate, output)),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

function isRearranged({ expected, actual, tolerance }: HeldOutput, candidate: Rearrangement): boolean {
  const rearranged = candidate.of(expected.shape);
  if (!rearranged || rearranged.shape.join() !== actual.shape.join()) return false;
  const { from } = rearranged;
  const wanted = from.map((offset) => expected.data[offset]!);
  const allowed = Float64Array.from(from, (offset) => tolerance[offset]!);
  return excessOf(wanted, actual.data, allowed).every((excess) => excess <= 1);
}

/** False where only the shape would be another. */
function moves(candidate: Rearrangement, { expected }: HeldOutput): boolean {
  return candidate.of(expected.shape)!.from.some((offset, place) => offset !== place);
}
