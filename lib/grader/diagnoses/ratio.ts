import type { Diagnosis } from '#lib/exercises/report.ts';
import type { Findings } from './findings.ts';
import { factorsOf } from './factors.ts';
import { hasSameShape, isLeftByNoNumber, nameOfOutput, wrongNumbers, type HeldOutput } from './held-outputs.ts';

/** Numbers that have to be off, for a ratio of them to say anything. */
const LEAST = 2;

/** Every output that is off is the right one times a constant of its own, to which the regimes give one name and no other. */
export function diagnoseRatio(findings: Pick<Findings, 'failed' | 'all'>): Diagnosis | null {
  // In float32 no ratio is exact enough to be named.
  if (findings.failed[0]?.lane === 'device') return null;
  const ratios = wrongNumbers(findings).map((outputs) => ({ output: nameOfOutput(outputs), ratio: ratioOf(outputs) }));
  const [first] = ratios;
  if (!first || ratios.some(({ ratio }) => ratio === null)) return null;
  if (ratios.length === 1) {
    return { kind: 'ratio', message: { key: 'ratio', values: { output: first.output, ratio: first.ratio! } } };
  }
  const list = ratios.map(({ output, ratio }) => `${output} × ${ratio}`).join(', ');
  return { kind: 'ratio', message: { key: 'ratios', values: { list } } };
}

/** The name of actual / expected, one for the whole output and all calls; null where none fits, or several do. */
function ratioOf(outputs: readonly HeldOutput[]): string | null {
  const wrong = outputs.filter(({ isWrong }) => isWrong);
  if (wrong.reduce((count, { actual }) => count + actual.data.length, 0) < LEAST) return null;
  const fitting = factorsOf(wrong.map(({ observation }) => observation.regime.dims)).filter(({ valueIn }) =>
    outputs.every((output) => isScaled(output, valueIn(output.observation.regime.dims))),
  );
  return fitting.length === 1 ? fitting[0]!.name : null;
}

function isScaled(output: HeldOutput, factor: number): boolean {
  const { expected, actual, tolerance } = output;
  if (!Number.isFinite(factor)) return isLeftByNoNumber(output);
  if (!hasSameShape(expected, actual)) return false;
  const scale = Math.max(1, Math.abs(factor));
  return tolerance.every(
    (allowed, index) => Math.abs(actual.data[index]! - factor * expected.data[index]!) <= scale * allowed,
  );
}
