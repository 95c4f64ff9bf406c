import type { Localized } from '#lib/base/localized.ts';
import type { CheckName, FunctionSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Lane, Message } from '#lib/exercises/lane.ts';
import type { Check, CheckStatus, Comparison, GradientRow } from '#lib/exercises/report.ts';
import type { AutodiffGradients, AutodiffQuestion } from '#lib/tensor/autodiff.ts';
import type { CallResult } from '#lib/tensor/call-function.ts';
import type { Asker } from './ask.ts';
import type { Inputs } from './inputs/draw-inputs.ts';
import type { JudgeOptions, JudgeProgress } from './judge-options.ts';
import type { Output } from './outputs.ts';
import type { ReferenceEngine } from './reference-engine.ts';
import type { ReferenceMemory } from './lanes/reference-memory.ts';
import type { SandboxFailure } from './sandbox-link.ts';
import type { Tolerance } from './tolerance.ts';
import type { TrustedModule } from './trusted-module.ts';

/** One judgement under way. */
export type Judging = {
  readonly judgeable: Judgeable;
  readonly options: JudgeOptions;
  readonly ask: Asker;
  /** The reference in float64. */
  readonly solution: TrustedModule;
  /** Draws the inputs of a regime: attempt 0, or fresh ones to confirm a rejection. */
  readonly inputsOf: (regime: RegimeSpec, attempt: number) => Promise<Inputs>;
  readonly progress: (progress: JudgeProgress) => void;
  /** What the reference gave before, where others were held against it. */
  readonly recall: ReferenceMemory;
  /** Everything that was held against the reference, for the diagnosis. */
  readonly observations: Observation[];
  /** Every gradient that was taken through the learner’s forward, for the diagnosis. */
  readonly taken: TakenGradient[];
  /** What was being asked, should the sandbox go away. */
  current: { lane: Lane; fn: string | null; regime: string | null };
};

/** One call of the learner’s, held against the reference. */
export type Observation = {
  readonly lane: Lane;
  readonly fn: FunctionSpec;
  readonly regime: RegimeSpec;
  readonly args: Parameters<TrustedModule['call']>[1];
  readonly expected: readonly Output[];
  readonly tolerances: readonly Tolerance[];
  readonly actual: CallResult | SandboxFailure;
  /** The check that it failed; null when it is right. */
  readonly failed: CheckName | null;
};

/** Gradients by autodiff through a function of the learner’s. */
export type TakenGradient = {
  readonly fn: FunctionSpec;
  readonly question: AutodiffQuestion;
  readonly yours: AutodiffGradients;
};

/** The device lane in the judge’s own realm: its engine, the reference on it, and whether another backend may be taken. */
export type Device = { readonly engine: ReferenceEngine; readonly solution: TrustedModule; readonly hasOther: boolean };

/** True for a call that could not be answered. */
export function isFailure(outcome: CallResult | SandboxFailure): outcome is SandboxFailure {
  return 'reason' in outcome;
}

type Finding = {
  readonly lane?: Lane;
  readonly fn?: FunctionSpec | null;
  readonly regime?: RegimeSpec | null;
  readonly step?: number | null | undefined;
  readonly title?: Localized;
  readonly detail?: string | null;
  readonly hint?: Message | null;
  readonly comparison?: Comparison | null;
  readonly gradient?: readonly GradientRow[];
  readonly margin?: number | null;
};

/** A row of the report; what is not said is empty. */
export function check(name: CheckName, status: CheckStatus, message: Message, finding: Finding = {}): Check {
  return {
    name,
    lane: finding.lane ?? 'exact',
    status,
    function: finding.fn?.name ?? null,
    regime: finding.regime?.id ?? null,
    ...(typeof finding.step === 'number' ? { step: finding.step } : {}),
    message,
    title: finding.title ?? null,
    detail: finding.detail ?? null,
    ...(finding.hint ? { hint: finding.hint } : {}),
    comparison: finding.comparison ?? null,
    gradient: finding.gradient ?? [],
    margin: finding.margin ?? null,
  };
}
