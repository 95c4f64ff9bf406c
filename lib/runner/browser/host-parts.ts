import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Backend } from '#lib/exercises/lane.ts';
import type { JudgeOptions } from '#lib/grader/judge-options.ts';
import type { HostProgress } from './host-progress.ts';
import type { HostRequest } from './host-request.ts';
import { openJudge, type JudgeConnection } from './judge-connection.ts';
import { judgeOnce, type JudgeOutcome } from './judge-run.ts';
import { prepareJudge } from './prepare-judge.ts';
import { createPools, type SandboxFiles } from './sandbox-pools.ts';

type OnProgress = (progress: HostProgress) => void;

/** What a host is made with. */
export type HostSupplies = {
  /** Where the files are served that scripts/bundle-judge.ts makes. */
  readonly files: SandboxFiles & { readonly judge: string };
  /** What runs the device lane where a request does not say, best first. */
  readonly backends: readonly Backend[];
};

/** What runs the device lane for a learner, best first. */
export const BACKENDS: readonly Backend[] = ['webgpu', 'wasm', 'cpu'];

/** What a judge makes ready for. */
export type Prepared = { readonly judgeable: Judgeable; readonly language: Language };

/** What runs the device lane: that of Python is on the processor. */
export function backendsOf(language: Language, backends: readonly Backend[]): readonly Backend[] {
  return language === 'python' ? ['cpu'] : backends;
}

type Terms = { readonly source: string; readonly seeds: readonly number[]; readonly backends: readonly Backend[] };

/** The workers, made when they are needed and replaced when they died. */
export function createParts({ files, backends }: HostSupplies) {
  const pools = createPools(files, backends);
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
  const warm = async (foreign: boolean, language: Language, onProgress?: OnProgress): Promise<void> => {
    const stop = pools.watch(onProgress ?? (() => undefined));
    const needed = [pools.of(language), ...(foreign ? [pools.references] : [])];
    await Promise.all([readyJudge(), ...needed.map((pool) => pool.warm())]).finally(stop);
  };

  const judgeOne = async (request: HostRequest, run: number, terms: Terms): Promise<JudgeOutcome> => {
    const signal = request.signal ?? new AbortController().signal;
    const onProgress = request.onProgress ?? (() => undefined);
    onProgress({ step: 'boot', percent: 4 });
    const { judgeable, language = 'typescript' } = request;
    const stop = pools.watch(onProgress);
    const [connection, spare, reference] = await Promise.all([
      readyJudge(),
      pools.of(language).take(),
      judgeable.foreign ? pools.references.take() : null,
    ]).finally(stop);
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
      warm(judgeable.foreign, language).catch(() => undefined);
    }
  };
  return {
    judge: judgeOne,
    warm,
    prepare: async (run: number, { judgeable, language }: Prepared, onProgress: OnProgress): Promise<void> => {
      await prepareJudge(await readyJudge(), { run, judgeable, backends: backendsOf(language, backends) }, onProgress);
    },
    dispose: () => {
      dropJudge();
      pools.close();
    },
  };
}

function optionsOf(
  { lanes = ['exact', 'device'], mode, everyElement = false, verdictOnly = false }: HostRequest,
  { backends, seeds }: Terms,
): JudgeOptions {
  return { lanes, backends, seed: seeds[0] ?? 0, visibleOnly: mode === 'run', everyElement, verdictOnly };
}
