import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Backend } from '#lib/exercises/lane.ts';
import type { JudgeOptions } from '#lib/grader/judge-options.ts';
import type { HostProgress } from './host-progress.ts';
import type { HostRequest } from './host-request.ts';
import { openJudge, type JudgeConnection } from './judge-connection.ts';
import { judgeOnce, type JudgeOutcome } from './judge-run.ts';
import { prepareJudge } from './prepare-judge.ts';
import { createSandboxPool } from './sandbox-pool.ts';

type OnProgress = (progress: HostProgress) => void;

/** What a host is made with. */
export type HostSupplies = {
  /** Where the three files are served that scripts/bundle-judge.ts makes. */
  readonly files: { readonly judge: string; readonly sandbox: string; readonly wasm: string };
  /** What runs the device lane where a request does not say, best first. */
  readonly backends: readonly Backend[];
};

/** What runs the device lane for a learner, best first. */
export const BACKENDS: readonly Backend[] = ['webgpu', 'wasm', 'cpu'];

type Terms = { readonly source: string; readonly seeds: readonly number[]; readonly backends: readonly Backend[] };

/** The workers, made when they are needed and replaced when they died. */
export function createParts({ files, backends }: HostSupplies) {
  const program = remembered(async () => (await fetched(files.sandbox)).text());
  const wasm = remembered(async () => (await fetched(files.wasm)).arrayBuffer());
  // Without it there is still WebGPU, or the CPU.
  const wasmOrNone = (): Promise<ArrayBuffer | null> => wasm().catch(() => null);
  const supplies = { program, wasm: wasmOrNone, backends };
  const pool = createSandboxPool(supplies);
  // For the code of packs that are not ours.
  const references = createSandboxPool(supplies);
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
  const warm = async (foreign: boolean): Promise<void> => {
    await Promise.all([readyJudge(), pool.warm(), ...(foreign ? [references.warm()] : [])]);
  };
  const prepare = async (run: number, judgeable: Judgeable, onProgress: OnProgress): Promise<void> => {
    await prepareJudge(await readyJudge(), { run, judgeable, backends }, onProgress);
  };

  const judgeOne = async (request: HostRequest, run: number, terms: Terms): Promise<JudgeOutcome> => {
    const signal = request.signal ?? new AbortController().signal;
    const onProgress = request.onProgress ?? (() => undefined);
    onProgress({ step: 'boot', percent: 4 });
    const { judgeable } = request;
    const [connection, spare, reference] = await Promise.all([
      readyJudge(),
      pool.take(),
      judgeable.foreign ? references.take() : null,
    ]);
    if (signal.aborted) {
      spare.sandbox.close();
      reference?.sandbox.close();
      throw signal.reason;
    }
    const question = { run, judgeable, source: terms.source, seeds: terms.seeds, options: optionsOf(request, terms) };
    try {
      const outcome = await judgeOnce({ question, judge: connection, spare, reference, signal, onProgress });
      if (outcome.judgeDied) dropJudge();
      return outcome;
    } catch (error) {
      dropJudge();
      throw error;
    } finally {
      // The next spare starts while the learner reads; a failure shows when it is needed.
      warm(judgeable.foreign).catch(() => undefined);
    }
  };
  const dispose = (): void => {
    dropJudge();
    pool.close();
    references.close();
  };
  return { judge: judgeOne, warm, prepare, dispose };
}

function optionsOf(
  { lanes = ['exact', 'device'], mode, everyElement = false, verdictOnly = false }: HostRequest,
  { backends, seeds }: Terms,
): JudgeOptions {
  return { lanes, backends, seed: seeds[0] ?? 0, visibleOnly: mode === 'run', everyElement, verdictOnly };
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
