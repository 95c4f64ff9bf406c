import type { Check, Diagnosis } from '#lib/exercises/report.ts';
import { diagnoseDetached } from './diagnoses/detached.ts';
import { diagnoseFewElements } from './diagnoses/few-elements.ts';
import type { Findings } from './diagnoses/findings.ts';
import { diagnoseForwardNotBackward } from './diagnoses/forward-not-backward.ts';
import { diagnoseMistake } from './diagnoses/mistake.ts';
import { diagnosePermuted } from './diagnoses/permuted.ts';
import { diagnoseRatio } from './diagnoses/ratio.ts';
import { diagnoseOutputsOnly } from './diagnoses/outputs-only.ts';
import { diagnoseRegime } from './diagnoses/regime.ts';
import { diagnoseSwappedOutputs } from './diagnoses/swapped-outputs.ts';
import { diagnoseTerm } from './diagnoses/term.ts';
import { diagnoseUnstable } from './diagnoses/unstable.ts';
import type { Judging } from './judging.ts';
import type { ReferenceEngine } from './reference-engine.ts';

/** A hypothesis; answers only what the numbers confirm, else null. */
type Hypothesis = (findings: Findings) => Promise<Diagnosis | null> | Diagnosis | null;

/** The most specific first. */
const HYPOTHESES: readonly Hypothesis[] = [
  diagnoseMistake,
  diagnoseSwappedOutputs,
  diagnosePermuted,
  diagnoseRatio,
  diagnoseTerm,
  diagnoseForwardNotBackward,
  diagnoseUnstable,
  diagnoseFewElements,
  diagnoseOutputsOnly,
  diagnoseRegime,
];

/** Says why the first function that fails is wrong; null where nothing is confirmed. */
export async function diagnose(
  judging: Judging,
  checks: readonly Check[],
  engines: { readonly exact: ReferenceEngine; readonly device: ReferenceEngine | null },
): Promise<Diagnosis | null> {
  const first = checks.find(({ status }) => status === 'fail' || status === 'error');
  if (!first || givesOtherNumbersAgain(checks, first)) return null;
  const detached = await diagnoseDetached(judging, checks, engines.exact);
  if (detached) return detached;
  const all = judging.observations.filter(({ lane }) => lane === first.lane);
  const failed = all.filter(({ fn, failed }) => failed !== null && fn.name === first.function);
  const engine = first.lane === 'device' ? engines.device : engines.exact;
  if (!engine || failed.length === 0) return null;
  const { judgeable, solution: reference } = judging;
  return explain({ judgeable, checks, failed, all, reference, callModules: engine.callModules });
}

/** The first hypothesis that the numbers confirm; null where they confirm none. */
export async function explain(findings: Findings): Promise<Diagnosis | null> {
  for (const hypothesis of HYPOTHESES) {
    const diagnosis = await hypothesis(findings);
    if (diagnosis) return diagnosis;
  }
  return null;
}

/** Numbers that are others at the next call confirm nothing. */
function givesOtherNumbersAgain(checks: readonly Check[], first: Check): boolean {
  return checks.some(({ message, function: fn }) => message.key === 'secondCallDiffers' && fn === first.function);
}
