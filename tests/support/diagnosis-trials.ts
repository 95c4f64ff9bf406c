import type { Diagnosis } from '#lib/exercises/report.ts';
import { prngFrom, type Prng } from '#lib/base/prng.ts';
import { explain } from '#lib/grader/diagnose.ts';
import { corruptions } from './diagnosis-corruptions.ts';
import { drawTrial, type Corruption } from './diagnosis-trial.ts';

/** What became of the trials of one class of errors. */
export type TrialRow = {
  readonly kind: string;
  readonly trials: number;
  /** Given the name that it was made by; for what has no name, none. */
  readonly named: number;
  /** Given any other name. */
  readonly misnamed: number;
  /** Given no name. */
  readonly silent: number;
};

/** Seeded random right results, each made wrong in one known way, and what the diagnosis calls it. */
export async function runDiagnosisTrials(trialsPerClass: number, seed: number): Promise<TrialRow[]> {
  const rows: TrialRow[] = [];
  for (const corruption of corruptions) {
    const counts = { named: 0, misnamed: 0, silent: 0 };
    for (let trial = 0; trial < trialsPerClass; trial += 1) {
      counts[await outcomeOf(corruption, prngFrom(`${seed}/${corruption.kind}/${trial}`))] += 1;
    }
    rows.push({ kind: corruption.kind, trials: trialsPerClass, ...counts });
  }
  return rows;
}

async function outcomeOf(corruption: Corruption, prng: Prng): Promise<'named' | 'misnamed' | 'silent'> {
  const { findings, name } = drawTrial(corruption, prng);
  const diagnosis = await explain(findings);
  if (diagnosis === null) return 'silent';
  return name !== null && nameOf(diagnosis) === name ? 'named' : 'misnamed';
}

/** All that a diagnosis claims, as a text to compare. */
function nameOf(diagnosis: Diagnosis): string {
  if (diagnosis.kind === 'mistake') return `mistake ${diagnosis.id}`;
  const claims = [diagnosis.kind, diagnosis.message.key, ...Object.values(diagnosis.message.values ?? {})];
  if (diagnosis.kind === 'term') {
    claims.push(...diagnosis.terms.map(({ name, coefficient, ratio }) => `${name.en} ${ratio ?? coefficient}`));
  }
  if (diagnosis.kind === 'regime') claims.push(...diagnosis.regimes.map(({ en }) => en));
  return claims.join(' ');
}
