import type { HostToSandbox } from '#lib/runner/protocol.ts';
import type { PythonBytes } from './python/python-bytes.ts';
import {
  sandboxAddress,
  type BootSandbox,
  type FrameToHost,
  type PingFrame,
  type SandboxKind,
} from './sandbox-page.ts';

/** A sandbox that has booted and holds no learner code yet. */
export type Sandbox = {
  readonly kind: SandboxKind;
  /** Whether WebGPU exists in there. */
  readonly gpu: boolean;
  /** Gives it its way to the judge. Once only. */
  readonly connect: (port: MessagePort, wasm: ArrayBuffer | null, python?: PythonBytes) => void;
  /** Whether its process still answers: an endless loop leaves it alive, running out of memory does not. */
  readonly isAlive: () => Promise<boolean>;
  /** Throws it away, whatever it is doing. */
  readonly close: () => void;
};

// A machine with much to do takes a hundred times as long as a quiet one, and is not to be told that its browser is broken.
const BOOT_LIMIT_MILLIS = 60_000;
const PONG_LIMIT_MILLIS = 1_500;

/** Opens a frame of an opaque origin with one worker in it, which runs `program` once that is there; rejects when it does not boot. */
export async function openSandbox(kind: SandboxKind, program: Promise<string>): Promise<Sandbox> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = sandboxAddress(kind);
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.title = 'Sandbox';
  const { port1: port, port2: inner } = new MessageChannel();
  const close = (): void => {
    port.close();
    frame.remove();
  };
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  const boot = async (): Promise<void> => {
    const [text] = await Promise.all([program, loaded]);
    const message: BootSandbox = { type: 'boot', program: text };
    // Its origin is opaque, so no narrower target can be named; the page in it is ours.
    frame.contentWindow?.postMessage(message, '*', [inner]);
  };
  try {
    const [gpu] = await Promise.all([booted(port), boot()]);
    const connect = (toJudge: MessagePort, wasm: ArrayBuffer | null, python?: PythonBytes): void => {
      const message: HostToSandbox = { type: 'connect', port: toJudge, wasm, ...(python && { python }) };
      port.postMessage(message, [toJudge]);
    };
    return { kind, gpu, connect, isAlive: () => ping(port), close };
  } catch (error) {
    close();
    throw error;
  }
}

function booted(port: MessagePort): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The sandbox did not start in time.')), BOOT_LIMIT_MILLIS);
    port.addEventListener('message', ({ data }: MessageEvent<FrameToHost>) => {
      if (data.type === 'pong') return;
      clearTimeout(late);
      if (data.type === 'ready') resolve(data.gpu);
      else reject(new Error(`The sandbox did not start: ${data.message}`));
    });
    port.start();
  });
}

function ping(port: MessagePort): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), PONG_LIMIT_MILLIS);
    port.addEventListener(
      'message',
      () => {
        clearTimeout(late);
        resolve(true);
      },
      { once: true },
    );
    const message: PingFrame = { type: 'ping' };
    port.postMessage(message);
  });
}
