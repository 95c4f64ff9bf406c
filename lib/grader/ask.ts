import type { Backend, Lane } from '#lib/exercises/lane.ts';
import type { ConsoleLine } from '#lib/exercises/report.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { AutodiffGradients } from '#lib/tensor/autodiff.ts';
import type { CallResult } from '#lib/tensor/call-function.ts';
import type { CallOutcome } from '#lib/tensor/call-modules.ts';
import type { Measured } from '#lib/tensor/measure-call.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import type { SandboxFailure, SandboxGone, SandboxLink, SandboxRequest, StartedLane } from './sandbox-link.ts';
import type { Trace } from '#lib/tensor/trace-call.ts';
import { readTrace } from './hints/read-trace.ts';
import {
  readCallResult,
  readGradients,
  readMeasured,
  readOutcomes,
  readReply,
  readStarted,
  readSweep,
  readValues,
} from './untrusted.ts';

const MAX_CONSOLE_LINES = 200;

/** The sandbox has been thrown away; nothing more can be asked. */
export class SandboxGoneError extends Error {
  override readonly name = 'SandboxGoneError';
  readonly gone: SandboxGone;
  constructor(gone: SandboxGone) {
    super(`the sandbox is gone: ${gone.gone}`);
    this.gone = gone;
  }
}

/** Questions to the sandbox whose answers have been checked. Each rejects with a `SandboxGoneError` when it is gone. */
export type Asker = {
  readonly start: (request: SandboxRequest & { type: 'start' }) => Promise<Result<StartedLane, SandboxFailure>>;
  readonly load: (request: SandboxRequest & { type: 'load' }) => Promise<Result<null, SandboxFailure>>;
  readonly evaluate: (request: SandboxRequest & { type: 'evaluate' }) => Promise<Result<null, SandboxFailure>>;
  readonly callAll: (request: SandboxRequest & { type: 'call-all' }) => Promise<Result<WireValue[], SandboxFailure>>;
  readonly callModules: (
    request: SandboxRequest & { type: 'call-modules' },
  ) => Promise<Result<(CallOutcome[] | null)[], SandboxFailure>>;
  readonly call: (request: SandboxRequest & { type: 'call' }) => Promise<Result<CallResult, SandboxFailure>>;
  /** `length`: how many numbers must come back. */
  readonly sweep: (
    request: SandboxRequest & { type: 'sweep' },
    length: number,
  ) => Promise<Result<Float64Array, SandboxFailure>>;
  readonly autodiff: (
    request: SandboxRequest & { type: 'autodiff' },
  ) => Promise<Result<AutodiffGradients, SandboxFailure>>;
  readonly measure: (request: SandboxRequest & { type: 'measure' }) => Promise<Result<Measured, SandboxFailure>>;
  readonly trace: (request: SandboxRequest & { type: 'trace' }) => Promise<Result<Trace, SandboxFailure>>;
  /** What the learner’s code has printed so far, in the first lane in which it ran. */
  readonly console: () => readonly ConsoleLine[];
};

/** Checks and copies everything that comes over a link. */
export function askerOver(link: SandboxLink): Asker {
  const lines: ConsoleLine[] = [];
  let heard: Lane | null = null;
  let device: Backend | null = null;

  const ask = async <Value>(
    request: SandboxRequest,
    read: (raw: unknown) => Value | null,
  ): Promise<Result<Value, SandboxFailure>> => {
    const raw = await link.ask(request);
    if ('gone' in raw) throw new SandboxGoneError(raw);
    const reply = readReply(raw);
    if (!reply) return failure(MALFORMED);
    const lane = 'lane' in request ? request.lane : null;
    if (request.type === 'call') heard ??= lane;
    if (lane === null || lane === heard) lines.push(...reply.console.slice(0, MAX_CONSOLE_LINES - lines.length));
    if (!reply.ok) return failure(believable(reply.failure, lane === 'device' ? device : null));
    const value = read(reply.value);
    return value === null ? failure(MALFORMED) : success(value);
  };

  return {
    start: async (request) => {
      const started = await ask(request, (raw) => readStarted(raw, request.backends));
      if (started.ok && request.lane === 'device') device = started.value.backend;
      return started;
    },
    load: (request) => done(ask(request, () => true as const)),
    evaluate: (request) => done(ask(request, () => true as const)),
    callAll: (request) => ask(request, (raw) => readValues(raw, request.lists.length)),
    callModules: (request) => ask(request, (raw) => readOutcomes(raw, request.modules)),
    call: (request) => ask(request, readCallResult),
    autodiff: (request) => ask(request, (raw) => readGradients(raw, request.of.length)),
    measure: (request) => ask(request, readMeasured),
    trace: (request) => ask(request, readTrace),
    sweep: (request, length) => ask(request, (raw) => readSweep(raw, length)),
    console: () => lines,
  };
}

async function done(asking: Promise<Result<true, SandboxFailure>>): Promise<Result<null, SandboxFailure>> {
  const answer = await asking;
  return answer.ok ? success(null) : answer;
}

/** Only WebGPU can be lost, and only WebGPU and WASM lack kernels; whoever says so elsewhere has thrown, and no more. */
function believable(said: SandboxFailure, backend: Backend | null): SandboxFailure {
  const isPossible =
    said.reason === 'lost' ? backend === 'webgpu' : said.reason !== 'backend' || (backend ?? 'cpu') !== 'cpu';
  return isPossible ? said : { ...said, reason: 'threw' };
}

const MALFORMED: SandboxFailure = {
  reason: 'refused',
  message: 'the answer was too large, or not one that a function can give',
  line: null,
};
