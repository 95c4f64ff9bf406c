/// <reference lib="webworker" />
import { judge } from '#lib/grader/judge.ts';
import { warmUp } from '#lib/grader/warm-up.ts';
import type { SandboxGone } from '#lib/grader/sandbox-link.ts';
import { judgeEngines } from '#lib/runner/courtroom.ts';
import { linkOver, type PortLink } from '#lib/runner/port-link.ts';
import { limitMillisOf, runsCode, type HostToJudge, type JudgeToHost } from '#lib/runner/protocol.ts';

/* The judge in a browser: a worker of the app’s own origin. It never evaluates a line of learner code. */

const tell = (message: JudgeToHost): void => globalThis.postMessage(message);
const engines = judgeEngines(
  async () => (await fetch('/judge/tfjs-backend-wasm-simd.wasm')).arrayBuffer(),
  () => Promise.resolve(),
);
let hearing: { readonly run: number; readonly link: PortLink } | null = null;

/** One thing after the other: the engines of this realm are shared. */
let busy: Promise<void> = Promise.resolve();
let submissions = 0;

globalThis.addEventListener('message', ({ data }: MessageEvent<HostToJudge>) => {
  if (data.type === 'judge') {
    submissions += 1;
    busy = busy.then(() => hear(data));
  } else if (data.type === 'warm') busy = busy.then(() => prepare(data));
  else if (hearing?.run === data.run) {
    hearing.link.gone({ gone: data.reason, detail: data.detail } satisfies SandboxGone);
  }
});

async function prepare({ run, judgeable, backends }: HostToJudge & { type: 'warm' }): Promise<void> {
  const before = submissions;
  try {
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

async function hear({ run, judgeable, source, options, sandbox }: HostToJudge & { type: 'judge' }): Promise<void> {
  const onGpu = options.backends.includes('webgpu');
  const link = linkOver(
    {
      post: (message) => sandbox.postMessage(message),
      onMessage: (listener) => {
        sandbox.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data));
        sandbox.start();
      },
    },
    {
      began: (request) =>
        tell({ type: 'call-began', run, limitMillis: limitMillisOf(request, onGpu), isCode: runsCode(request) }),
      ended: () => tell({ type: 'call-ended', run }),
    },
  );
  hearing = { run, link };
  try {
    const room = {
      link,
      ...engines,
      progress: (progress: Parameters<Parameters<typeof judge>[1]['progress']>[0]) =>
        tell({ type: 'progress', run, progress }),
      now: () => performance.now(),
    };
    const report = await judge({ judgeable, source, options }, room);
    tell({ type: 'report', run, report });
  } catch (error) {
    tell({ type: 'broken', run, message: error instanceof Error ? error.message : String(error) });
  } finally {
    sandbox.close();
  }
}

tell({ type: 'ready' });
