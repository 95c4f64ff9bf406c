import type { Backend, Lane } from '#lib/exercises/lane.ts';
import type { SandboxRequest } from '#lib/grader/sandbox-link.ts';
import type { AskSandbox, SandboxAnswer } from './protocol.ts';
import type { Sandbox } from './sandbox-frame.ts';

/** A sandbox with its way to the judge laid, whose engines have been told to start. */
export type SpareSandbox = {
  readonly sandbox: Sandbox;
  /** Resolves when its engines have started, or could not (the judge asks again, and hears why), or it was taken. */
  readonly started: Promise<void>;
  /** The judge’s end. It may ask at once: the sandbox answers one question after the other. */
  readonly takePort: () => MessagePort;
};

/** No question of the judge’s has it, so that a late answer to it is dropped. */
const NOBODY = 0;

/**
 * Connects a sandbox, and while the learner still reads starts the engines of both lanes in it, and then compiles common
 * shaders, until it is taken.
 */
export function connectSpare(sandbox: Sandbox, wasm: ArrayBuffer | null, backends: readonly Backend[]): SpareSandbox {
  const { port1, port2: port } = new MessageChannel();
  sandbox.connect(port1, wasm);
  const wanted: readonly (readonly [Lane, readonly Backend[]])[] = [
    ['exact', ['cpu']],
    ['device', backends],
  ];
  const ask = (request: SandboxRequest): void => port.postMessage({ id: NOBODY, request } satisfies AskSandbox);
  let settle: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    settle = resolve;
  });
  let answers = 0;
  let isTaken = false;
  port.addEventListener('message', ({ data }: MessageEvent<SandboxAnswer>) => {
    answers += 1;
    if (answers < wanted.length) return;
    settle();
    const part = answers - wanted.length;
    const hasMore = part === 0 || (data.reply.ok && data.reply.value === true);
    if (hasMore && !isTaken) ask({ type: 'rehearse', lane: 'device', part });
  });
  port.start();
  for (const [lane, list] of wanted) ask({ type: 'start', lane, backends: list });
  const takePort = (): MessagePort => {
    isTaken = true;
    settle();
    return port;
  };
  return { sandbox, started, takePort };
}
