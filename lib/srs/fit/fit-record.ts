import type { EpochMillis } from '#lib/base/time.ts';
import type { Adoption, AdoptionReason, HeldOutComparison } from './adopt.ts';

/** One fitting of the memory model and what came of it, or a return to earlier weights. */
export type FitRecord = {
  readonly at: EpochMillis;
  /** Whether the learner asked for it, the app did it by itself, or the learner went back to weights from before. */
  readonly cause: 'asked' | 'itself' | 'went-back';
  readonly reason: AdoptionReason | 'went-back';
  /** In force before it and after it; the same where nothing was adopted. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Answers in the whole log at that time. */
  readonly answers: number;
  /** What the server found when it judged the fit by itself; null where there was nothing to judge. */
  readonly heldOut: HeldOutComparison | null;
  /** What was fitted; null where the learner went back. */
  readonly fitted: Adoption['fitted'] | null;
};

/** A record as it is kept. `number` counts from 1. */
export type KeptFit = FitRecord & { readonly number: number };
