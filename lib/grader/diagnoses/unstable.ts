import type { Diagnosis } from '#lib/exercises/report.ts';
import type { Findings } from './findings.ts';

/** Right in float64, every check of it, and wrong only in float32. */
export function diagnoseUnstable({ checks }: Pick<Findings, 'checks'>): Diagnosis | null {
  const bad = checks.filter(({ status }) => status === 'fail' || status === 'error');
  const passedExactly = checks.some(
    ({ lane, name, status }) => lane === 'exact' && (name === 'forward' || name === 'backward') && status === 'pass',
  );
  if (!passedExactly || bad.length === 0 || bad.some(({ name }) => name !== 'stability')) return null;
  return { kind: 'unstable', message: { key: 'unstableDiagnosis', values: { function: bad[0]!.function ?? '' } } };
}
