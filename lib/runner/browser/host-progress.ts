import type { Lane } from '#lib/exercises/lane.ts';
import type { JudgeProgress } from '#lib/grader/judge-options.ts';
import type { WarmStep } from '#lib/grader/warm-up.ts';

/** What the learner is waiting for. */
export type HostStep =
  | { readonly step: 'compile' }
  | { readonly step: 'boot' }
  /** Before the first run in Python: its interpreter is loaded. */
  | { readonly step: 'python' }
  | { readonly step: 'engine'; readonly lane: Lane }
  /** Before any submission: the reference runs, so that its shaders are there. */
  | { readonly step: 'shaders'; readonly done: number; readonly total: number }
  | { readonly step: 'load' }
  | {
      readonly step: 'check';
      readonly lane: Lane;
      readonly function: string;
      readonly regime: string;
      readonly done: number;
      readonly total: number;
    }
  /** The GPU went away: everything starts again, on the CPU after the second loss. */
  | { readonly step: 'again'; readonly losses: number };

/** A step, and how much of the whole lies behind, from 0 to 100. */
export type HostProgress = HostStep & { readonly percent: number };

/** The step that the judge speaks of, with its share of the whole. */
export function fromJudge(progress: JudgeProgress): HostProgress {
  if (progress.phase === 'starting') {
    return { step: 'engine', lane: progress.lane, percent: progress.lane === 'exact' ? 8 : 14 };
  }
  if (progress.phase === 'loading') return { step: 'load', percent: 28 };
  const { lane, function: name, regime, done, total } = progress;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return { step: 'check', lane, function: name, regime, done, total, percent: Math.round(30 + 68 * share) };
}

/** A step of making ready, with its share of that. */
export function fromWarmUp(step: WarmStep): HostProgress {
  if (step.step === 'engine') return { ...step, percent: step.lane === 'exact' ? 20 : 35 };
  return { ...step, percent: Math.round(50 + (45 * step.done) / Math.max(1, step.total)) };
}
