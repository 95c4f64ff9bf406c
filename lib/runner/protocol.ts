import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Backend } from '#lib/exercises/lane.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { JudgeOptions, JudgeProgress } from '#lib/grader/judge-options.ts';
import type { WarmStep } from '#lib/grader/warm-up.ts';
import type { PythonBytes } from './browser/python/python-bytes.ts';
import type { SandboxGone, SandboxReply, SandboxRequest } from '#lib/grader/sandbox-link.ts';

/*
 * Three parties. The host (main thread) holds the deadlines and owns both workers. The judge worker (trusted, the
 * app’s own origin) asks. The sandbox worker (opaque origin, no network) answers. Judge and sandbox talk over a
 * MessageChannel whose ends the host hands out; the host hears only when a question begins and ends.
 */

/** Whose code a sandbox runs: the learner’s, or that of the exercise. */
export type Side = 'learner' | 'reference';

/** Host → judge worker. */
export type HostToJudge =
  /** Judge one submission, on one draw after the other. `sandbox` (transferred) is one end of a channel whose other end a fresh sandbox holds. */
  | {
      readonly type: 'judge';
      readonly run: number;
      readonly judgeable: Judgeable;
      /** The learner’s module as JavaScript (lib/runner/compile.ts). */
      readonly source: string;
      readonly options: JudgeOptions;
      /** One for each draw, instead of that of the options. */
      readonly seeds: readonly number[];
      readonly sandbox: MessagePort;
      /** The same of a sandbox for the exercise’s own code, where that is not ours (transferred); else null. */
      readonly reference: MessagePort | null;
    }
  /** Make ready for an exercise; a submission that comes meanwhile has it end early. Answered with `warm` or `broken`. */
  | {
      readonly type: 'warm';
      readonly run: number;
      readonly judgeable: Judgeable;
      readonly backends: readonly Backend[];
    }
  /** The host has thrown the sandbox away; the judge then finishes the report with what it has. */
  | {
      readonly type: 'sandbox-gone';
      readonly run: number;
      readonly whose: Side;
      readonly reason: SandboxGone['gone'];
      readonly detail: string | null;
    };

/** Judge worker → host. */
export type JudgeToHost =
  /** The worker has booted. */
  | { readonly type: 'ready' }
  | { readonly type: 'warming'; readonly run: number; readonly step: WarmStep }
  | { readonly type: 'warm'; readonly run: number }
  | { readonly type: 'progress'; readonly run: number; readonly progress: JudgeProgress }
  /** A question to the sandbox has begun; if `call-ended` does not follow within the limit, throw the sandbox away. */
  | {
      readonly type: 'call-began';
      readonly run: number;
      readonly whose: Side;
      readonly limitMillis: number;
      /** Whether it is code that runs, so that its time is counted. */
      readonly isCode: boolean;
    }
  | { readonly type: 'call-ended'; readonly run: number; readonly whose: Side }
  /** One for each seed. */
  | { readonly type: 'reports'; readonly run: number; readonly reports: readonly Report[] }
  /** The judge itself could not go on (a broken exercise, a bug of ours): no verdict. */
  | { readonly type: 'broken'; readonly run: number; readonly message: string };

/** Host → sandbox worker, once, as its first message. `port` (transferred) leads to the judge. */
export type HostToSandbox = {
  readonly type: 'connect';
  readonly port: MessagePort;
  /** Bytes of tfjs-backend-wasm-simd.wasm, since the sandbox has no network; null: no WASM backend there. */
  readonly wasm: ArrayBuffer | null;
  /** What an interpreter starts from, in the sandbox for Python. */
  readonly python?: PythonBytes;
};

/** Sandbox worker → host: it has booted, and may be connected. Sent once, before any learner code is loaded. */
export type SandboxToHost = { readonly type: 'ready' };

/** Judge → sandbox, over the port. */
export type AskSandbox = { readonly id: number; readonly request: SandboxRequest };

/** Sandbox → judge, over the port. Untrusted. */
export type SandboxAnswer = { readonly id: number; readonly reply: SandboxReply };

/** How long one question may take before the host throws the sandbox away. */
export function limitMillisOf(request: SandboxRequest, onGpu: boolean): number {
  if (request.type === 'start') return 60_000;
  if (request.type === 'load' || request.type === 'evaluate') return 5_000;
  if (
    request.type === 'autodiff' ||
    request.type === 'sweep' ||
    request.type === 'call-all' ||
    request.type === 'call-modules'
  )
    return 20_000;
  // Only the device lane waits for a GPU and its shaders.
  return onGpu && request.lane === 'device' ? 20_000 : 5_000;
}

/** Whether a question runs anybody’s code; the others only start engines. */
export function runsCode(request: SandboxRequest): boolean {
  return request.type !== 'start' && request.type !== 'rehearse';
}

/** How long all questions of one submission together may take; proofs of every element ask a hundred times as many. */
export function totalMillisOf({ backends, everyElement }: Pick<JudgeOptions, 'backends' | 'everyElement'>): number {
  return (backends.includes('webgpu') ? 60_000 : 40_000) * (everyElement ? 10 : 1);
}
