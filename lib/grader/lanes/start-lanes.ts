import type { Backend, LaneRun, Message } from '#lib/exercises/lane.ts';
import type { DeclinedBackend } from '#lib/tensor/engine.ts';
import type { Asker } from '#lib/grader/ask.ts';
import type { JudgeOptions, JudgeProgress } from '#lib/grader/judge-options.ts';
import type { JudgeEngines, ReferenceEngine } from '#lib/grader/reference-engine.ts';

/** The lanes that run, on both sides. */
export type Lanes = {
  readonly exact: ReferenceEngine;
  readonly device: { readonly engine: ReferenceEngine } | null;
  readonly runs: readonly LaneRun[];
};

/** What starting the lanes takes. */
export type Starting = {
  readonly ask: Asker;
  readonly engines: JudgeEngines;
  readonly progress: (progress: JudgeProgress) => void;
};

/** Starts what is asked for in the sandbox, and the same backend here; rejects where neither side can. */
export async function startLanes(options: JudgeOptions, { ask, engines, progress }: Starting): Promise<Lanes> {
  const runs: LaneRun[] = [];
  let device: Lanes['device'] = null;
  if (options.lanes.includes('exact')) {
    progress({ phase: 'starting', lane: 'exact' });
    const started = await ask.start({ type: 'start', lane: 'exact', backends: ['cpu'] });
    if (!started.ok) throw new Error(`The sandbox’s exact engine did not start: ${started.problem.message}`);
    runs.push({ lane: 'exact', backend: 'cpu', precision: 'float64', adapter: null, fallback: null });
  }
  if (options.lanes.includes('device')) {
    progress({ phase: 'starting', lane: 'device' });
    const { engine, adapter, declined } = await startDevice(options.backends, { ask, engines, progress });
    device = { engine };
    runs.push({
      lane: 'device',
      backend: engine.backend,
      precision: 'float32',
      adapter,
      fallback: fallbackOf(declined),
    });
  }
  return { exact: await engines.exactEngine(), device, runs };
}

type StartedDevice = {
  readonly engine: ReferenceEngine;
  readonly adapter: string | null;
  readonly declined: readonly DeclinedBackend[];
};

/** Both sides must run the same kernels: where one of them falls back, the other follows. */
async function startDevice(backends: readonly Backend[], { ask, engines }: Starting): Promise<StartedDevice> {
  const ours = await engines.deviceEngine(backends);
  const left = backends.slice(backends.indexOf(ours.engine.backend));
  const theirs = await ask.start({ type: 'start', lane: 'device', backends: left });
  if (!theirs.ok) throw new Error(`The sandbox’s device engine did not start: ${theirs.problem.message}`);
  const declined = [...ours.declined, ...theirs.value.declined];
  const { backend, adapter } = theirs.value;
  const engine = backend === ours.engine.backend ? ours.engine : (await engines.deviceEngine([backend])).engine;
  return { engine, adapter, declined };
}

function fallbackOf(declined: readonly DeclinedBackend[]): Message | null {
  const best = declined[0];
  return best ? { key: 'fallback', values: { wanted: best.backend, reason: best.reason } } : null;
}
