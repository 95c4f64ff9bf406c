import { failure, success, type Result } from '#lib/base/result.ts';
import { snakeCase } from '#lib/base/snake-case.ts';
import type { Outcome, SnippetProblem } from '#lib/base/snippet.ts';
import type { ExerciseSpec, ReturnsSpec } from '#lib/exercises/exercise.ts';
import { linkOver } from '#lib/runner/port-link.ts';
import { limitMillisOf, runsCode } from '#lib/runner/protocol.ts';
import type { PythonSource } from '#lib/runner/python/python-source.ts';
import { createSandboxPool, type SandboxPool } from '#lib/runner/browser/sandbox-pool.ts';
import { watchSandbox } from '#lib/runner/browser/sandbox-watch.ts';
import { failureIn, outcomeOf } from '#lib/runner/snippet/ask-snippet.ts';
import { pythonSupplies } from './python-supplies.ts';

/** A call that a learner wants to see the result of, such as `softmax(np.array([[1.0, 2.0]]))`. */
export type TriedPython = {
  readonly spec: ExerciseSpec;
  /** The prelude in JavaScript, as a sandbox loads it; null where there is none. */
  readonly prelude: string | null;
  /** The solution in Python, and what makes functions there. */
  readonly reference: { readonly solution: string; readonly prelude: string | null };
  readonly source: string;
  readonly call: string;
};

/** What it gives with the learner’s code and with the reference. */
export type TriedInPython = { readonly yours: Outcome; readonly reference: Outcome };

const TOTAL_MILLIS = 20_000;
const START_MILLIS = 60_000;
const NAME = 'gradusOwnCall';

/** Makes one call with the learner’s code and with the reference, each in a sandbox of its own; never rejects. */
export async function tryPython(tried: TriedPython): Promise<Result<TriedInPython, SnippetProblem>> {
  try {
    pool ??= createSandboxPool(pythonSupplies({ sandbox: '/judge/sandbox-python.js', folder: '/judge/python' }));
    const yours = await outcomeIn(pool, tried, tried.source);
    const reference = await outcomeIn(pool, tried, tried.reference.solution);
    return success({ yours, reference });
  } catch (error) {
    return failure({ kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) });
  }
}

let pool: SandboxPool | null = null;

/** In a sandbox that nobody had before. */
async function outcomeIn(from: SandboxPool, tried: TriedPython, source: string): Promise<Outcome> {
  const spare = await from.take();
  const watch = watchSandbox(spare.sandbox, {
    totalMillis: TOTAL_MILLIS,
    onGone: (gone) => link.gone({ gone, detail: null }),
  });
  await Promise.race([
    spare.started,
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error('The sandbox did not start in time.')), START_MILLIS);
    }),
  ]);
  const port = spare.takePort();
  const link = linkOver(
    {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
    },
    {
      began: (request) => watch.began({ limitMillis: limitMillisOf(request, false), isCode: runsCode(request) }),
      ended: watch.ended,
    },
  );
  try {
    const asked = JSON.stringify(askedOf(tried, source));
    const loaded = await link.ask({
      type: 'load',
      source: asked,
      prelude: tried.prelude,
      functions: [NAME],
      forbidden: [],
    });
    const failed = failureIn(loaded);
    if (failed) return failed;
    const call = { type: 'call', lane: 'exact', function: NAME, args: [], settleMillis: TOTAL_MILLIS } as const;
    return outcomeOf(await link.ask(call));
  } finally {
    watch.close();
    from.warm().catch(() => undefined);
  }
}

/** The module with the call in a function below it, so that every line stays where it was. */
function askedOf({ spec, reference, call }: TriedPython, text: string): PythonSource {
  const lines = [
    text,
    '',
    'import numpy as np',
    reference.prelude ?? '',
    'def gradus_own_call():',
    '    return (',
    call,
    '    )',
    '',
  ];
  const own = { name: NAME, python: 'gradus_own_call', params: [], returns: returnsOf(spec, call) };
  return { text: lines.join('\n'), functions: [own] };
}

/** What the function gives that the call is of; a tuple is then a record. */
function returnsOf({ functions }: ExerciseSpec, call: string): ReturnsSpec {
  const called = /^\s*(\w+)\s*\(/u.exec(call)?.[1];
  const found = functions.find(({ name, hidden }) => !hidden && snakeCase(name) === called);
  return found?.returns ?? 'json';
}
