import type { EpochMillis } from '#lib/base/time.ts';
import type { Language } from './language.ts';
import type { Report, Verdict } from './report.ts';

/** One judged try at an exercise. */
export type Submission = {
  /** UUID made by the client. */
  readonly id: string;
  /** pack/slug. */
  readonly exerciseId: string;
  readonly at: EpochMillis;
  readonly source: string;
  /** What it is written in; TypeScript where nothing is said. */
  readonly language?: Language;
  readonly report: Report;
};

/** When a submission was made, and what came of it. */
export type JudgedAt = { readonly at: EpochMillis; readonly verdict: Verdict };
