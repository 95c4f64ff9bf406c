import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Backend } from '#lib/exercises/lane.ts';
import type { Report } from '#lib/exercises/report.ts';
import { gpuWasLost, withLossesTold } from './gpu-loss.ts';
import type { HostProgress } from './host-progress.ts';
import { syntaxReport } from './host-report.ts';
import { openJudge, type JudgeConnection } from './judge-connection.ts';
import { judgeOnce, type Outcome } from './judge-run.ts';
import { createSandboxPool } from './sandbox-pool.ts';

/** Where the three files are served that scripts/bundle-judge.ts makes. */
export type HostFiles = { readonly judge: string; readonly sandbox: string; readonly wasm: string };

/** One press of Run (only the visible regimes) or Submit (all of them). */
export type HostRequest = {
  readonly judgeable: Judgeable;
  /** The learner's module, in TypeScript. */
  readonly source: string;
  readonly mode: 'run' | 'submit';
  /** Drawn at random when left out. */
  readonly seed?: number;
  readonly onProgress?: (progress: HostProgress) => void;
  readonly signal?: AbortSignal;
};

/** The browser's side of the judge: it owns the workers and holds every deadline. */
export type Host = {
  /**
   * Judges one submission; one at a time, later ones wait. Whatever the learner's code does ends in a report. Rejects
   * when `signal` aborts, and when no judge can be started or the exercise itself is broken.
   */
  readonly run: (request: HostRequest) => Promise<Report>;
  /** Starts what the next run needs, and resolves when it is ready. */
  readonly warm: () => Promise<void>;
  readonly dispose: () => void;
};

const FILES: HostFiles = {
  judge: '/judge/judge.js',
  sandbox: '/judge/sandbox.js',
  wasm: '/judge/tfjs-backend-wasm-simd.wasm',
};

/** A host whose workers start with the first `warm` or `run`. */
export function createHost(files: HostFiles = FILES): Host {
  const parts = createParts(files);
  let runs = 0;
  let last: Promise<unknown> = Promise.resolve();

  const attempt = async (request: HostRequest, source: string, seed: number): Promise<Report> => {
    let losses = 0;
    for (;;) {
      const backends: readonly Backend[] = losses < 2 ? ['webgpu', 'wasm', 'cpu'] : ['cpu'];
      const outcome = await parts.judge(request, (runs += 1), { source, seed, backends });
      if (losses >= 2 || !gpuWasLost(outcome.report)) return withLossesTold(outcome.report, losses);
      losses += 1;
      request.onProgress?.({ step: 'again', losses, percent: 4 });
    }
  };
  const run = async (request: HostRequest): Promise<Report> => {
    const began = performance.now();
    const seed = request.seed ?? randomSeed();
    request.onProgress?.({ step: 'compile', percent: 1 });
    const { compile } = await import('./compile.ts');
    const compiled = compile(request.source);
    if (!compiled.ok) {
      const tookMillis = performance.now() - began;
      return syntaxReport(compiled.problem, { exercise: request.judgeable.exercise, seed, tookMillis });
    }
    return attempt(request, compiled.value, seed);
  };

  return {
    run: (request) => {
      const next = last.then(() => run(request));
      last = next.catch(() => undefined);
      return next;
    },
    warm: async () => {
      await Promise.all([parts.warm(), import('./compile.ts')]);
    },
    dispose: parts.dispose,
  };
}

type Terms = { readonly source: string; readonly seed: number; readonly backends: readonly Backend[] };

/** The workers, made when they are needed and replaced when they died. */
function createParts(files: HostFiles) {
  const program = remembered(async () => (await fetched(files.sandbox)).text());
  const wasm = remembered(async () => (await fetched(files.wasm)).arrayBuffer());
  const pool = createSandboxPool(program);
  let judge: JudgeConnection | null = null;
  const readyJudge = async (): Promise<JudgeConnection> => {
    const connection = (judge ??= openJudge(files.judge));
    await connection.ready.catch((error: unknown) => {
      dropJudge();
      throw error;
    });
    return connection;
  };
  const dropJudge = (): void => {
    judge?.close();
    judge = null;
  };
  const warm = async (): Promise<void> => {
    await Promise.all([readyJudge(), pool.warm(), wasm()]);
  };

  const judgeOne = async (request: HostRequest, run: number, terms: Terms): Promise<Outcome> => {
    const signal = request.signal ?? new AbortController().signal;
    const onProgress = request.onProgress ?? (() => undefined);
    onProgress({ step: 'boot', percent: 4 });
    const [connection, sandbox, bytes] = await Promise.all([readyJudge(), pool.take(), wasm()]);
    if (signal.aborted) {
      sandbox.close();
      throw signal.reason;
    }
    const options = {
      lanes: ['exact', 'device'] as const,
      backends: terms.backends,
      seed: terms.seed,
      visibleOnly: request.mode === 'run',
    };
    const question = { run, judgeable: request.judgeable, source: terms.source, options };
    try {
      const outcome = await judgeOnce({ question, judge: connection, sandbox, wasm: bytes, signal, onProgress });
      if (outcome.judgeDied) dropJudge();
      return outcome;
    } catch (error) {
      dropJudge();
      throw error;
    } finally {
      // The next spare starts while the learner reads; a failure shows when it is needed.
      warm().catch(() => undefined);
    }
  };
  const dispose = (): void => {
    dropJudge();
    pool.close();
  };
  return { judge: judgeOne, warm, dispose };
}

/** Asks once; asks again after a failure. */
function remembered<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | null = null;
  return () => {
    if (answer) return answer;
    const asking = ask();
    answer = asking;
    asking.catch(() => {
      answer = null;
    });
    return asking;
  };
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded (HTTP ${response.status}).`);
  return response;
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
