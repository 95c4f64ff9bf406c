import type { Result } from '#lib/base/result.ts';
import type { HeldOutComparison } from '#lib/srs/fit/adopt.ts';
import type { RestoreCounts } from '#lib/study/backup/merge-backup.ts';
import type { Restored, RestoreProblem } from '#lib/study/backup/restored.ts';
import type { Stores } from './stores.ts';

/** Strips the types of a TypeScript module. */
export type StripTypes = (source: string) => Result<string, { readonly message: string; readonly line: number | null }>;

/** Weights that a browser fitted, to be held against those in force. */
export type FitQuestion = {
  readonly current: readonly number[];
  /** Fitted to the earlier four fifths of the reviews. */
  readonly trial: readonly number[];
  /** Fitted to all of them; null when the browser would keep the current ones. */
  readonly fitted: readonly number[] | null;
};

/** What the log says of them. `heldOut` is null where there is nothing to judge by. */
export type FitJudgement = { readonly isGood: boolean; readonly heldOut: HeldOutComparison | null };

/** How far judging has come, 0 to 100. */
export type TellPercent = (percent: number) => void;

/** The answers of a learner as `bytesOfColumns` has them, and how many were left out because their card was forgotten. */
export type AnswerBytes = { readonly bytes: Uint8Array<ArrayBuffer>; readonly beforeForget: number };

/** Tells that work is wanted no more: what an `AbortSignal` has, without the browser’s and Node’s types. */
export type Abort = {
  readonly aborted: boolean;
  readonly addEventListener: (type: 'abort', listener: () => void, options: { readonly once: boolean }) => void;
};

/** Who aborts long work, and who is told how far it is. */
export type WorkHooks = { readonly signal: Abort; readonly tell?: TellPercent };

/** All that is kept as it was at one moment, to be read only, until it is closed. */
export type Moment = { readonly stores: Stores; readonly close: () => Promise<void> };

/** What use-cases have done elsewhere: in threads of their own, or by programs that study does not know. */
export type Effects = {
  readonly stripTypes: StripTypes;
  /** Judges weights by the learner’s log while others are served; null when it was aborted. */
  readonly judgeFit: (question: FitQuestion, hooks: WorkHooks) => Promise<FitJudgement | null>;
  /** Reads all that the memory model can be fitted to while others are served; null when it was aborted. */
  readonly learntAnswers: (hooks: WorkHooks) => Promise<AnswerBytes | null>;
  /** What restoring a backup would do (`previewRestore`), found while others are served. */
  readonly previewRestore: (bytes: Uint8Array) => Promise<Result<RestoreCounts, RestoreProblem>>;
  /** Restores a backup (`restoreBackup`) while others are served; whoever writes meanwhile waits. */
  readonly restore: (bytes: Uint8Array, tell: TellPercent) => Promise<Result<Restored, RestoreProblem>>;
  /** Holds on to this moment for whoever reads for long: others write meanwhile, and nothing of it is seen. */
  readonly openMoment: () => Promise<Moment>;
};
