/// <reference lib="webworker" />
import { startDeviceEngine } from '#lib/tensor/device-engine.ts';
import { startExactEngine } from '#lib/tensor/exact-engine.ts';
import { captureConsole } from '#lib/runner/realm/console-capture.ts';
import type { AskSandbox, HostToSandbox, SandboxAnswer, SandboxToHost } from '#lib/runner/protocol.ts';
import { REALM_GUARDS } from '#lib/runner/realm/realm-guards.ts';
import { createSandbox } from '#lib/runner/realm/sandbox-realm.ts';

/* The sandbox in a browser: a data: worker in an opaque frame. It needs no network and no imports. */

const capture = captureConsole(globalThis);
globalThis.addEventListener('unhandledrejection', ({ reason }) => capture.uncaught(reason));
globalThis.addEventListener('error', ({ error }) => capture.uncaught(error));

globalThis.addEventListener(
  'message',
  (event: MessageEvent<HostToSandbox>) => {
    const { port, wasm } = event.data;
    const answer = createSandbox({
      console: capture,
      guards: REALM_GUARDS,
      startEngine: async (lane, backends) =>
        lane === 'exact'
          ? { engine: await startExactEngine(), declined: [] }
          : startDeviceEngine(backends, async () => wasm),
    });
    const post = port.postMessage.bind(port);
    port.addEventListener('message', ({ data }: MessageEvent<AskSandbox>) => {
      void answer(data.request).then((reply) => post({ id: data.id, reply } satisfies SandboxAnswer));
    });
    port.start();
  },
  { once: true },
);

globalThis.postMessage({ type: 'ready' } satisfies SandboxToHost);
