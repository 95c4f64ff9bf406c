/// <reference lib="webworker" />
import type { Report } from '#lib/exercises/report.ts';
import { judge } from '#lib/grader/judge.ts';
import { warmUp } from '#lib/grader/warm-up.ts';
import { invariant } from '#lib/base/invariant.ts';
import { knownNames } from '#lib/grader/hints/known-names.ts';
import type { KnownNames } from '#lib/grader/hints/names.ts';
import type { JudgeOptions } from '#lib/grader/judge-options.ts';
import { ownReference } from '#lib/grader/reference-engine.ts';
import { sandboxedReference } from '#lib/grader/sandboxed-reference.ts';
import type { SandboxGone } from '#lib/grader/sandbox-link.ts';
import { judgeEngines } from '#lib/runner/courtroom.ts';
import { loadedOnce } from '#lib/runner/loaded-once.ts';
import { linkOver, type PortLink } from '#lib/runner/port-link.ts';
import { limitMillisOf, runsCode, type HostToJudge, type JudgeToHost, type Side } from '#lib/runner/protocol.ts';

/*
 * The judge in a browser: a worker of the app’s own origin. It never evaluates a line of code that is not the
 * repository’s: not a learner’s, and not that of other packs.
 */

const tell = (message: JudgeToHost): void => globalThis.postMessage(message);
const engines = judgeEngines(
  async () => (await fetch('/judge/tfjs-backend-wasm-simd.wasm')).arrayBuffer(),
  () => Promise.resolve(),
);
const knownHere = async (): Promise<KnownNames> => knownNames((await engines.exactEngine()).tf);
let hearing: { readonly run: number; readonly learner: PortLink; readonly reference: PortLink | null } | null = null;

/** One thing after the other: the engines of this realm are shared. */
let busy: Promise<void> = Promise.resolve();
let submissions = 0;

globalThis.addEventListener('message', ({ data }: MessageEvent<HostToJudge>) => {
  if (data.type === 'judge') {
    submissions += 1;
    busy = busy.then(() => hear(data));
  } else if (data.type === 'warm') busy = busy.then(() => prepare(data));
  else if (hearing?.run === data.run) {
    hearing[data.whose]?.gone({ gone: data.reason, detail: data.detail } satisfies SandboxGone);
  }
});

async function prepare({ run, judgeable, backends }: HostToJudge & { type: 'warm' }): Promise<void> {
  const before = submissions;
  try {
    invariant(!judgeable.foreign, 'code that is not ours is not run here, not even to make ready');
    await warmUp(judgeable, engines, {
      backends,
      isWanted: () => submissions === before,
      progress: (step) => tell({ type: 'warming', run, step }),
      pause: () => new Promise((resolve) => setTimeout(resolve)),
    });
    tell({ type: 'warm', run });
  } catch (error) {
    tell({ type: 'broken', run, message: error instanceof Error ? error.message : String(error) });
  }
}

async function hear(asked: HostToJudge & { type: 'judge' }): Promise<void> {
  const { run, judgeable, source, options, seeds } = asked;
  const learner = linkTo(asked.sandbox, { ...asked, whose: 'learner' });
  const reference = asked.reference && linkTo(asked.reference, { ...asked, whose: 'reference' });
  hearing = { run, learner, reference };
  try {
    // Code that is not ours would have all the rights of the app here.
    invariant(reference !== null || !judgeable.foreign, 'a pack that is not ours has a sandbox for its own code');
    const room = {
      link: loadedOnce(learner),
      ...(reference ? sandboxedReference(reference, knownHere) : ownReference(engines)),
      progress: (progress: Parameters<Parameters<typeof judge>[1]['progress']>[0]) =>
        tell({ type: 'progress', run, progress }),
      now: () => performance.now(),
    };
    const reports: Report[] = [];
    for (const seed of seeds) reports.push(await judge({ judgeable, source, options: { ...options, seed } }, room));
    tell({ type: 'reports', run, reports });
  } catch (error) {
    tell({ type: 'broken', run, message: error instanceof Error ? error.message : String(error) });
  } finally {
    asked.sandbox.close();
    asked.reference?.close();
  }
}

type Asking = { readonly run: number; readonly whose: Side; readonly options: JudgeOptions };

function linkTo(port: MessagePort, { run, whose, options }: Asking): PortLink {
  const onGpu = options.backends.includes('webgpu');
  return linkOver(
    {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => {
        port.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data));
        port.start();
      },
    },
    {
      began: (request) =>
        tell({
          type: 'call-began',
          run,
          whose,
          limitMillis: limitMillisOf(request, onGpu),
          isCode: runsCode(request),
        }),
      ended: () => tell({ type: 'call-ended', run, whose }),
    },
  );
}

tell({ type: 'ready' });
