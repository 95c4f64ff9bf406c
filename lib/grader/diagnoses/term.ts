import type { TermsSpec } from '#lib/exercises/exercise.ts';
import type { Diagnosis, WrongTerm } from '#lib/exercises/report.ts';
import type { Findings } from './findings.ts';
import { termsOf } from '#lib/grader/gradients/terms.ts';
import { coefficientsOf, type Coefficient, type TermCall } from './coefficients.ts';
import { nameOfOutput, wrongNumbers, type HeldOutput } from './held-outputs.ts';

/** Every output that is off is a sum of the right one’s named summands, some of them missing or scaled. */
export async function diagnoseTerm(
  findings: Pick<Findings, 'failed' | 'all' | 'reference'>,
): Promise<Diagnosis | null> {
  // In float32 no coefficient is exact enough to be named.
  if (findings.failed[0]?.lane === 'device') return null;
  const paths = wrongNumbers(findings);
  const terms: WrongTerm[] = [];
  for (const outputs of paths) {
    const { observation, path } = outputs[0]!;
    const spec = termsOf(observation.fn, path);
    const coefficients = spec && coefficientsOf(await callsOf(outputs, spec, findings.reference), namesOf(spec));
    if (!spec || !coefficients || areAllAlike(coefficients)) return null;
    terms.push(...wrongTerms(nameOfOutput(outputs), spec, coefficients));
  }
  if (terms.length === 0) return null;
  const output = paths.map((outputs) => nameOfOutput(outputs)).join(', ');
  return { kind: 'term', message: { key: 'term', values: { output } }, terms };
}

/** Then it is the whole output that is scaled, and no term is to blame. */
function areAllAlike(coefficients: readonly Coefficient[]): boolean {
  const [first] = coefficients.map(({ valueIn, example }) => valueIn(example));
  return coefficients.every(({ valueIn, example }) => Math.abs(valueIn(example) - first!) <= 1e-6 * Math.abs(first!));
}

function namesOf({ names }: TermsSpec): string[] {
  return Object.keys(names);
}

async function callsOf(
  outputs: readonly HeldOutput[],
  { function: name }: TermsSpec,
  reference: Findings['reference'],
): Promise<TermCall[]> {
  const calls: TermCall[] = [];
  for (const output of outputs) {
    calls.push({ output, value: (await reference.call(name, output.observation.args)).value });
  }
  return calls;
}

function wrongTerms(output: string, { names }: TermsSpec, coefficients: readonly Coefficient[]): WrongTerm[] {
  return Object.values(names).flatMap((name, at) => {
    const { ratio, valueIn, example } = coefficients[at]!;
    return ratio === '1' ? [] : [{ output, name, coefficient: valueIn(example), ratio: ratio === '0' ? null : ratio }];
  });
}
