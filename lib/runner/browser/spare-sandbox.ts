import type { Backend, Lane } from '#lib/exercises/lane.ts';
import type { SandboxReply, SandboxRequest } from '#lib/grader/sandbox-link.ts';
import type { AskSandbox, SandboxAnswer } from '#lib/runner/protocol.ts';
import type { PythonBytes } from './python/python-bytes.ts';
import type { Sandbox } from './sandbox-frame.ts';

/** A sandbox with its way to the judge laid, whose engines have been told to start. */
export type SpareSandbox = {
  readonly sandbox: Sandbox;
  /** Resolves when its engines have started, or could not (the judge asks again, and hears why), or it was taken. */
  readonly started: Promise<void>;
  /** The judge’s end. It may ask at once: the sandbox answers one question after the other. */
  readonly takePort: () => MessagePort;
};

/** What a sandbox is given: the bytes of the WASM backend, those of an interpreter where it runs Python, and what to start, best first. */
export type SpareSupplies = {
  readonly wasm: ArrayBuffer | null;
  readonly python?: PythonBytes;
  readonly backends: readonly Backend[];
};

/**
 * Connects a sandbox, and while the learner still reads starts the engines of both lanes in it, and then has it compile
 * common kernels and shaders, until it is taken.
 */
export function connectSpare(sandbox: Sandbox, { wasm, python, backends }: SpareSupplies): SpareSandbox {
  const { port1, port2: port } = new MessageChannel();
  sandbox.connect(port1, wasm, python);
  const wanted: readonly (readonly [Lane, readonly Backend[]])[] = [
    ['exact', ['cpu']],
    ['device', backends],
  ];
  // The judge’s own questions count up from 1, so that it drops a late answer to one of these.
  let lastId = 0;
  // Of an untrusted shape, which is why nothing but `true` counts.
  const ask = (request: SandboxRequest): Promise<SandboxReply> =>
    new Promise((resolve) => {
      lastId -= 1;
      const id = lastId;
      const listen = ({ data }: MessageEvent<SandboxAnswer>): void => {
        if (data.id !== id) return;
        port.removeEventListener('message', listen);
        resolve(data.reply);
      };
      port.addEventListener('message', listen);
      port.postMessage({ id, request } satisfies AskSandbox);
    });
  let settle: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const taking = new AbortController();
  const rehearse = async (lane: Lane): Promise<void> => {
    for (let part = 0, hasMore = true; hasMore && !taking.signal.aborted; part += 1) {
      const reply = await ask({ type: 'rehearse', lane, part });
      hasMore = reply.ok && reply.value === true;
    }
  };
  const prepare = async (): Promise<void> => {
    for (const [lane, list] of wanted) await ask({ type: 'start', lane, backends: list });
    settle();
    // A GPU compiles in a process of its own.
    await Promise.all(wanted.map(([lane]) => rehearse(lane)));
  };
  port.start();
  void prepare();
  const takePort = (): MessagePort => {
    taking.abort();
    settle();
    return port;
  };
  return { sandbox, started, takePort };
}
