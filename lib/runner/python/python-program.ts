import { pythonTwins } from '#lib/exercises/python-twins.ts';
import type { PyodideInterface } from 'pyodide';
import { invariant } from '#lib/base/invariant.ts';
import type { Lane } from '#lib/exercises/lane.ts';
import type { SandboxFailure } from '#lib/grader/sandbox-link.ts';
import type { Bridge } from '#lib/python/bridge.ts';
import type { ModuleFunction } from '#lib/tensor/call-function.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { sentTo, tensorFrom, type Made } from './crossing.ts';
import { createOutbox } from './outbox.ts';
import type { PythonSource } from './python-source.ts';

/** What Python has said went wrong. */
export class PythonFailure extends Error {
  override readonly name = 'PythonFailure';
  readonly failure: SandboxFailure;
  constructor(failure: SandboxFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** learner.py, as it is called from here. */
type Learner = {
  readonly connect: (bridge: object, host: object) => void;
  readonly load: (lane: string, source: string, functions: string, answers: string) => number;
  readonly call: (lane: string, name: string, args: readonly unknown[]) => number;
  readonly line: () => number;
  readonly sweep: () => void;
};

/** A learner’s program in an interpreter. */
export type PythonProgram = {
  /** Runs the module once for a lane, without what is forbidden; throws a `PythonFailure`. */
  readonly load: (lane: Lane, engine: Engine, source: PythonSource, forbidden?: readonly string[]) => void;
  /** A function of the module, of values of the realm. */
  readonly functionOf: (lane: Lane, engine: Engine, name: string) => ModuleFunction;
  /** The line that runs now; null where none does. */
  readonly line: () => number | null;
  /** Lets go of the arrays that Python no longer has. */
  readonly sweep: () => void;
};

/** Connects an interpreter with a bridge, once. */
export function connectPython(python: PyodideInterface, bridge: Bridge): PythonProgram {
  const learner = python.pyimport('learner') as unknown as Learner;
  const state: State = { bridge, engine: null, failure: null, isDead: false, args: [], made: [], why: '' };
  const outbox = createOutbox();
  const host = hostOf(state, outbox);
  learner.connect(bridge.api, {
    ...host,
    names: () => JSON.stringify(Object.keys(bridge.api)),
    own: () => JSON.stringify(Object.keys(host)),
  });
  // Python tells of arrays that are gone many at a time.
  bridge.store.onFull = () => learner.sweep();
  const asked = (ask: () => number): void => {
    if (state.isDead) throw new PythonFailure(DEAD);
    let status: number;
    try {
      status = ask();
    } catch {
      // Nothing that Python could tell: the interpreter has left the rails, and is not asked again.
      state.isDead = true;
      throw new PythonFailure(DEAD);
    }
    if (status !== 0) throw new PythonFailure(state.failure ?? BROKEN);
  };
  const use = (engine: Engine): void => {
    state.engine = engine;
    bridge.use(engine);
  };
  return {
    load: (lane, engine, { text, functions }, forbidden = []) => {
      use(engine);
      state.failure = null;
      asked(() => learner.load(lane, text, JSON.stringify(functions), JSON.stringify(pythonTwins(forbidden))));
    },
    functionOf:
      (lane, engine, name) =>
      (...args) => {
        use(engine);
        Object.assign(state, { failure: null, args, made: [] });
        const given = args.slice(0, lengthOf(args)).map((arg) => sentTo(bridge, arg, state.made));
        asked(() => learner.call(lane, name, given));
        return outbox.take()[0];
      },
    line: () => learner.line() || null,
    sweep: () => learner.sweep(),
  };
}

/** Where learner.py itself could not tell. */
const BROKEN: SandboxFailure = { reason: 'threw', message: 'Python ended without a word.', line: null };
/** Where the interpreter ran out of stack, which no Python code can catch. */
const DEAD: SandboxFailure = {
  reason: 'threw',
  message:
    'The interpreter ran out of stack and ended. Is something nested very deeply, such as a list in a list in a list?',
  line: null,
};

type State = {
  readonly bridge: Bridge;
  engine: Engine | null;
  failure: SandboxFailure | null;
  isDead: boolean;
  args: readonly unknown[];
  made: Made[];
  why: string;
};

/** What learner.py calls: results piece by piece, failures, and functions that the prelude has made. */
function hostOf(state: State, outbox: ReturnType<typeof createOutbox>) {
  const engine = (): Engine => {
    invariant(state.engine, 'an engine is in use while Python runs');
    return state.engine;
  };
  return {
    begin: () => outbox.begin(),
    array: (handle: number) => outbox.give(tensorFrom(engine(), state.bridge.store.get(handle))),
    number: (value: number | bigint) => outbox.give(Number(value)),
    truth: (value: boolean) => outbox.give(value),
    text: (value: string) => outbox.give(value),
    nothing: () => outbox.give(undefined),
    list: () => outbox.list(),
    record: () => outbox.record(),
    key: (name: string) => outbox.key(name),
    close: () => outbox.close(),
    changed: (at: number) => markChanged(state.args[at]),
    failed: (reason: SandboxFailure['reason'], message: string, line: number | null | undefined) => {
      state.failure = { reason, message, line: line ?? null };
    },
    /** Calls a function with what was given since `begin`; undefined where it throws, and `why` says it. */
    made: (at: number) => {
      try {
        return sentTo(state.bridge, state.made[at]!(...outbox.take()), state.made);
      } catch (error) {
        state.why = error instanceof Error ? error.message : String(error);
        return undefined;
      }
    },
    why: () => state.why,
  };
}

/** A list or a record that Python has changed is changed here as well, if not in the same way: that it is, counts. */
function markChanged(value: unknown): void {
  if (Array.isArray(value)) value.push(null);
  else if (typeof value === 'object' && value !== null) Object.assign(value, { 'changed in Python': true });
}

/** Without what is left out at the end. */
function lengthOf(args: readonly unknown[]): number {
  let length = args.length;
  while (length > 0 && args[length - 1] === undefined) length -= 1;
  return length;
}
