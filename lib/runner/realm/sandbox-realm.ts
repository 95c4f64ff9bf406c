import { invariant } from '#lib/base/invariant.ts';
import type { Lane } from '#lib/exercises/lane.ts';
import type { SandboxReply, SandboxRequest, StartedLane } from '#lib/grader/sandbox-link.ts';
import { autodiff } from '#lib/tensor/autodiff.ts';
import { callAll, callFunction, type ModuleFunction } from '#lib/tensor/call-function.ts';
import { callModules } from '#lib/tensor/call-modules.ts';
import { callMany } from '#lib/tensor/call-many.ts';
import type { BackendName, Engine, StartedEngine } from '#lib/tensor/engine.ts';
import { evaluateCode } from '#lib/tensor/evaluate-code.ts';
import type { ModuleExports } from '#lib/tensor/evaluate-module.ts';
import { measureCall } from '#lib/tensor/measure-call.ts';
import { rehearse } from '#lib/tensor/rehearsal.ts';
import { sweep } from '#lib/tensor/sweep.ts';
import { traceCall } from '#lib/tensor/trace-call.ts';
import type { ConsoleCapture } from './console-capture.ts';
import { boundTensors, type BufferBudget } from './budgets.ts';
import type { RealmGuards } from './realm-guards.ts';
import { failureOf, MissingExport, Unsettled } from './sandbox-failure.ts';
import { forbidMethods, tensorFacade } from './tensor-facade.ts';

/** An error arises many frames below the learner’s line: TensorFlow.js alone puts fifteen between. */
const STACK_FRAMES = 200;

/** What a sandbox needs of the realm that it lives in. */
export type SandboxRealm = {
  readonly startEngine: (lane: Lane, backends: readonly BackendName[]) => Promise<StartedEngine>;
  readonly console: Pick<ConsoleCapture, 'record' | 'take'>;
  readonly guards: RealmGuards;
};

/**
 * The learner’s side: answers one request after the other, and never rejects. One submission a realm: a second `load`
 * would find what the first left behind. Only where an exercise’s own files are proved, one follows the other.
 */
export function createSandbox(realm: SandboxRealm): (request: SandboxRequest) => Promise<SandboxReply> {
  const state: SandboxState = {
    realm,
    engines: new Map(),
    started: new Map(),
    modules: new Map(),
    authored: new Map(),
    // In a browser they want the realm itself as their receiver.
    setTimeout: setTimeout.bind(globalThis),
    clearTimeout: clearTimeout.bind(globalThis),
    now: performance.now.bind(performance),
    buffers: null,
  };
  Error.stackTraceLimit = STACK_FRAMES;
  let previous: Promise<unknown> = Promise.resolve();
  return (request) => {
    const reply = previous.then(() => answer(state, request));
    // Nobody waits for a GPU that compiles ahead.
    if (request.type !== 'rehearse') previous = reply;
    return reply;
  };
}

type SandboxState = {
  readonly realm: SandboxRealm;
  readonly engines: Map<Lane, Engine>;
  readonly started: Map<Lane, StartedLane>;
  readonly modules: Map<Lane, ModuleExports>;
  /** Modules of an exercise’s author, by `lane/number`. */
  readonly authored: Map<string, ModuleExports>;
  /** Kept from before learner code was loaded. */
  readonly setTimeout: typeof setTimeout;
  readonly clearTimeout: typeof clearTimeout;
  readonly now: () => number;
  /** From when learner code was loaded on. */
  buffers: BufferBudget | null;
};

async function answer(state: SandboxState, request: SandboxRequest): Promise<SandboxReply> {
  const { console } = state.realm;
  const engine = 'lane' in request ? (state.engines.get(request.lane) ?? null) : null;
  state.buffers?.renew();
  try {
    const value = await respond(state, request);
    if (engine?.isLost()) throw new Error('the GPU was lost');
    return { ok: true, value, console: console.take() };
  } catch (error) {
    return { ok: false, failure: failureOf(error, engine), console: console.take() };
  } finally {
    console.record(false);
  }
}

async function respond(state: SandboxState, request: SandboxRequest): Promise<unknown> {
  if (request.type === 'start') return start(state, request.lane, request.backends);
  if (request.type === 'load') return load(state, request);
  const engine = state.engines.get(request.lane);
  if (request.type === 'rehearse') {
    if (!engine || state.modules.size + state.authored.size > 0) return false;
    // What is compiled now would be thrown away when the realm is changed later.
    state.buffers ??= state.realm.guards.harden();
    return rehearse(engine, request.part);
  }
  const settleIn =
    (millis: number) =>
    (pending: PromiseLike<unknown>): Promise<unknown> =>
      within(state, pending, millis);
  if (request.type === 'evaluate') return evaluate(state, engine, request);
  if (request.type === 'call-modules') {
    return callModules(authorsEngine(state, engine), request.modules, settleIn(request.settleMillis));
  }
  const authored = 'module' in request ? request.module : undefined;
  const exported =
    authored === undefined ? state.modules.get(request.lane) : state.authored.get(`${request.lane}/${authored}`);
  const found = exported?.[request.function];
  if (!engine || typeof found !== 'function') throw new MissingExport(`there is no function ${request.function}`);
  const call = found as ModuleFunction;
  if (request.type === 'call-all') {
    const { lists } = request;
    return request.readBack === 'once' ? callMany(engine, call, lists) : callAll(engine, call, lists);
  }
  if (request.type === 'sweep') return sweep(engine, call, request);
  if (request.type === 'autodiff') return autodiff(engine, call, request);
  const settle = settleIn(request.settleMillis);
  if (request.type === 'measure') return measureCall(engine, call, request.args, { now: state.now, settle });
  if (request.type === 'trace') return traceCall(engine, call, request.args, settle);
  state.realm.console.record(true);
  return callFunction(engine, call, request.args, settle);
}

/** An engine that runs already, and is the best that is asked for, is not started again. */
async function start(state: SandboxState, lane: Lane, backends: readonly BackendName[]): Promise<StartedLane> {
  const before = state.started.get(lane);
  if (before && before.backend === backends[0] && !state.engines.get(lane)?.isLost()) return before;
  const { engine, declined } = await state.realm.startEngine(lane, backends);
  boundTensors(engine);
  state.engines.set(lane, engine);
  const started = { backend: engine.backend, adapter: engine.adapter, declined };
  state.started.set(lane, started);
  return started;
}

/** The author’s code has the whole library; a learner’s never shares a realm with it. */
function authorsEngine(state: SandboxState, engine: Engine | undefined): Engine {
  invariant(engine && state.modules.size === 0, 'an author’s module has a realm of its own, and an engine in it');
  close(state);
  return engine;
}

function evaluate(
  state: SandboxState,
  found: Engine | undefined,
  { lane, module, source, prelude }: SandboxRequest & { readonly type: 'evaluate' },
): true {
  const engine = authorsEngine(state, found);
  const library = { ...engine.tf, __esModule: true };
  state.authored.set(`${lane}/${module}`, evaluateCode(engine, { source, prelude }, library));
  return true;
}

/** Once, before anybody’s code is loaded. */
function close(state: SandboxState): void {
  state.buffers ??= state.realm.guards.harden();
  if (state.modules.size + state.authored.size === 0) state.realm.guards.closeDoors();
}

function load(state: SandboxState, request: SandboxRequest & { readonly type: 'load' }): { functions: string[] } {
  invariant(state.authored.size === 0, 'a learner’s module has a realm of its own');
  close(state);
  let first = true;
  for (const [lane, engine] of state.engines) {
    forbidMethods(engine.tf, request.forbidden);
    state.realm.console.record(first);
    const exported = evaluateCode(engine, request, tensorFacade(engine.tf, request.forbidden));
    const missing = request.functions.find((name) => typeof exported[name] !== 'function');
    if (missing !== undefined) throw new MissingExport(missing);
    state.modules.set(lane, exported);
    first = false;
  }
  return { functions: [...request.functions] };
}

function within(state: SandboxState, pending: PromiseLike<unknown>, millis: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = state.setTimeout(() => reject(new Unsettled('the promise did not settle')), millis);
    const done = (): void => state.clearTimeout(timer);
    pending.then(
      (value) => {
        done();
        resolve(value);
      },
      (error: unknown) => {
        done();
        // Learner code may reject with anything.
        reject(error instanceof Error ? error : new Error(`rejected with ${String(error)}`));
      },
    );
  });
}
