import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { JudgeOptions } from '#lib/grader/judge-options.ts';
import type { ReferenceMemory } from '#lib/grader/lanes/reference-memory.ts';
import type { HostProgress } from './browser/host-progress.ts';

/** One submission that is put before the judge outside the app. */
export type RunnerQuestion = {
  readonly judgeable: Judgeable;
  readonly source: string;
  /** What the source is written in; TypeScript where nothing is said. */
  readonly language?: Language;
  readonly options: JudgeOptions;
  readonly onProgress?: (progress: HostProgress) => void;
  /** When it aborts, whatever runs is ended at once, and the question rejects with its reason. */
  readonly signal?: AbortSignal;
  /** What the reference gave to others with these options; an engine that runs it elsewhere asks it anew. */
  readonly recall?: ReferenceMemory;
};

/** The judge outside the app, wherever it has code run: in threads of Node’s, or in frames of a Chromium’s. */
export type Runner = {
  /** Judges one submission after the other. Whatever its code does ends in a report; rejects where the exercise is broken. */
  readonly run: (question: RunnerQuestion) => Promise<Report>;
  /**
   * Judges one submission on several draws, instead of that of its options, in one sandbox that loads it once: much
   * quicker than a sandbox for each, and whatever one draw leaves behind is there at the next. One report for each.
   */
  readonly runOnSeeds: (question: RunnerQuestion, seeds: readonly number[]) => Promise<Report[]>;
  /** Ends what would keep the process alive. */
  readonly close: () => Promise<void>;
};
