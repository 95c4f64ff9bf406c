import type { Check, Diagnosis } from '#lib/exercises/report.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { diagnoseForwardNotBackward } from './diagnoses/forward-not-backward.ts';
import { diagnoseMistake } from './diagnoses/mistake.ts';
import { diagnoseRatio } from './diagnoses/ratio.ts';
import { diagnoseTransposed } from './diagnoses/transposed.ts';
import { diagnoseUnstable } from './diagnoses/unstable.ts';
import type { Judging, Observation } from './judging.ts';

/** What a diagnosis may look at. */
export type Findings = {
  readonly judging: Judging;
  readonly checks: readonly Check[];
  /** The failed calls of the function to be explained, in one lane. */
  readonly failed: readonly Observation[];
  /** Every call of that lane. */
  readonly all: readonly Observation[];
  readonly engine: Engine;
};

/** A hypothesis; answers only what the numbers confirm, else null. */
type Hypothesis = (findings: Findings) => Promise<Diagnosis | null> | Diagnosis | null;

/** The most specific first. */
const HYPOTHESES: readonly Hypothesis[] = [
  diagnoseMistake,
  diagnoseTransposed,
  diagnoseRatio,
  diagnoseForwardNotBackward,
  diagnoseUnstable,
];

/** Says why the first function that fails is wrong; null where nothing is confirmed. */
export async function diagnose(
  judging: Judging,
  checks: readonly Check[],
  engines: { readonly exact: Engine; readonly device: Engine | null },
): Promise<Diagnosis | null> {
  const first = checks.find(({ status }) => status === 'fail' || status === 'error');
  if (!first) return null;
  const all = judging.observations.filter(({ lane }) => lane === first.lane);
  const failed = all.filter(({ fn, failed }) => failed !== null && fn.name === first.function);
  const engine = first.lane === 'device' ? engines.device : engines.exact;
  if (!engine || failed.length === 0) return null;
  for (const hypothesis of HYPOTHESES) {
    const diagnosis = await hypothesis({ judging, checks, failed, all, engine });
    if (diagnosis) return diagnosis;
  }
  return null;
}
