import type { Backend, Lane } from '#lib/exercises/lane.ts';
import type { AskSandbox } from './protocol.ts';
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

/** Connects a sandbox, and starts the engines of both lanes in it while the learner still reads. */
export function connectSpare(sandbox: Sandbox, wasm: ArrayBuffer | null, backends: readonly Backend[]): SpareSandbox {
  const { port1, port2: port } = new MessageChannel();
  sandbox.connect(port1, wasm);
  const wanted: readonly (readonly [Lane, readonly Backend[]])[] = [
    ['exact', ['cpu']],
    ['device', backends],
  ];
  let settle: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    settle = resolve;
  });
  let left = wanted.length;
  port.addEventListener('message', () => {
    left -= 1;
    if (left === 0) settle();
  });
  port.start();
  for (const [lane, list] of wanted) {
    port.postMessage({ id: NOBODY, request: { type: 'start', lane, backends: list } } satisfies AskSandbox);
  }
  const takePort = (): MessagePort => {
    settle();
    return port;
  };
  return { sandbox, started, takePort };
}
