import { invariant } from '#lib/base/invariant.ts';
import type { Lane } from '#lib/exercises/lane.ts';
import type { SandboxFailure, SandboxReply, SandboxRequest, StartedLane } from '#lib/grader/sandbox-link.ts';
import type { Bridge } from '#lib/python/bridge.ts';
import { callFunction, type ModuleFunction } from '#lib/tensor/call-function.ts';
import { calledSpecially } from '#lib/tensor/called-specially.ts';
import type { BackendName, Engine } from '#lib/tensor/engine.ts';
import { evaluateModule, type ModuleExports } from '#lib/tensor/evaluate-module.ts';
import { sweep } from '#lib/tensor/sweep.ts';
import type { ConsoleCapture } from '#lib/runner/realm/console-capture.ts';
import { failureOf } from '#lib/runner/realm/sandbox-failure.ts';
import { differences } from './differences.ts';
import { PythonFailure, type PythonProgram } from './python-program.ts';
import { readPythonSource } from './python-source.ts';
import { measurePython, tracePython } from './watched-call.ts';

/** What a sandbox for Python needs of the realm that it lives in. */
export type PythonRealm = {
  readonly startEngine: (lane: Lane) => Promise<Engine>;
  /** The interpreter, connected; it starts when it is first asked for. */
  readonly program: () => Promise<PythonProgram>;
  readonly bridge: Bridge;
  readonly console: Pick<ConsoleCapture, 'record' | 'take'>;
  /** Closes the realm, once, before anybody’s code is loaded. */
  readonly close: () => void;
};

/** Why a lane of Python’s is not on the better backends that were asked for. */
const ON_PROCESSOR = 'Python computes on the processor so far';

type State = {
  readonly realm: PythonRealm;
  readonly engines: Map<Lane, Engine>;
  readonly started: Map<Lane, StartedLane>;
  readonly functions: Map<string, ModuleFunction>;
  readonly now: () => number;
  isClosed: boolean;
};

/** The learner’s side where it is Python: the questions of the other sandbox, answered by an interpreter. Never rejects. */
export function createPythonSandbox(realm: PythonRealm): (request: SandboxRequest) => Promise<SandboxReply> {
  const now = performance.now.bind(performance);
  const state: State = { realm, engines: new Map(), started: new Map(), functions: new Map(), now, isClosed: false };
  let previous: Promise<unknown> = Promise.resolve();
  return (request) => {
    const reply = previous.then(() => answer(state, request));
    previous = reply;
    return reply;
  };
}

async function answer(state: State, request: SandboxRequest): Promise<SandboxReply> {
  const { console } = state.realm;
  try {
    const value = await respond(state, request);
    return { ok: true, value, console: console.take() };
  } catch (error) {
    return { ok: false, failure: failureIn(error), console: console.take() };
  } finally {
    console.record(false);
  }
}

/** Python’s own words, or those of what is ours. */
function failureIn(error: unknown): SandboxFailure {
  return error instanceof PythonFailure ? error.failure : failureOf(error, null);
}

async function respond(state: State, request: SandboxRequest): Promise<unknown> {
  if (request.type === 'start') return start(state, request.lane, request.backends);
  if (request.type === 'load') return load(state, request);
  // Nothing is compiled ahead.
  if (request.type === 'rehearse') return false;
  invariant(isOfLearner(request), 'a sandbox of Python holds no author’s module');
  const { lane } = request;
  const engine = state.engines.get(lane);
  const call = state.functions.get(`${lane}/${request.function}`);
  invariant(engine && call, 'a function is called after its module was loaded');
  if (request.type === 'sweep') return sweep(engine, call, request);
  if (request.type === 'autodiff') return differences(engine, call, request);
  const { bridge } = state.realm;
  const watching = { bridge, program: await state.realm.program(), now: state.now };
  if (request.type === 'measure') return measurePython(engine, call, request.args, watching);
  if (request.type === 'trace') return tracePython(engine, call, request.args, watching);
  state.realm.console.record(true);
  return callFunction(engine, call, request.args);
}

type OfLearner = Extract<SandboxRequest, { readonly type: 'call' | 'measure' | 'trace' | 'sweep' | 'autodiff' }>;

function isOfLearner(request: SandboxRequest): request is OfLearner {
  return (
    ['call', 'measure', 'trace', 'sweep', 'autodiff'].includes(request.type) &&
    !('module' in request && request.module !== undefined)
  );
}

async function start(state: State, lane: Lane, asked: readonly BackendName[]): Promise<StartedLane> {
  const before = state.started.get(lane);
  if (before) return before;
  const engine = await state.realm.startEngine(lane);
  await state.realm.program();
  state.engines.set(lane, engine);
  const better = asked.slice(0, asked.indexOf('cpu'));
  const declined = better.map((backend) => ({ backend, reason: ON_PROCESSOR }));
  const started = { backend: engine.backend, adapter: null, declined };
  state.started.set(lane, started);
  return started;
}

async function load(
  state: State,
  { source, prelude, forbidden }: SandboxRequest & { readonly type: 'load' },
): Promise<{ functions: string[] }> {
  const program = await state.realm.program();
  const python = readPythonSource(source);
  const preludes = new Map<Lane, ModuleExports>();
  for (const [lane, engine] of state.engines) {
    preludes.set(
      lane,
      prelude === null ? {} : evaluateModule(engine, prelude, { ...engine.tf, __esModule: true }, 'prelude.ts'),
    );
  }
  if (!state.isClosed) state.realm.close();
  state.isClosed = true;
  let isFirst = true;
  for (const [lane, engine] of state.engines) {
    state.realm.console.record(isFirst);
    program.load(lane, engine, python, forbidden);
    isFirst = false;
    for (const { name } of python.functions) {
      const call = program.functionOf(lane, engine, name);
      state.functions.set(`${lane}/${name}`, calledSpecially(engine, call, preludes.get(lane)!));
    }
  }
  return { functions: python.functions.map(({ name }) => name) };
}
