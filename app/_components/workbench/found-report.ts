import type { Language } from '#lib/exercises/language.ts';
import type { Report } from '#lib/exercises/report.ts';

/** A report, the code that it is about, and whether it came of itself, while the learner typed. */
export type FoundReport = {
  readonly report: Report;
  readonly source: string;
  readonly language: Language;
  readonly isLive: boolean;
  /** When it came, by the page’s clock. */
  readonly at: number;
};
