import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { invariant } from '#lib/base/invariant.ts';
import { startDeviceEngine } from '#lib/tensor/device-engine.ts';
import { startExactEngine } from '#lib/tensor/exact-engine.ts';
import { captureConsole } from '#lib/runner/realm/console-capture.ts';
import { offerNodeGpu } from './node-gpu.ts';
import type { AskSandbox, SandboxAnswer } from '#lib/runner/protocol.ts';
import { REALM_GUARDS } from '#lib/runner/realm/realm-guards.ts';
import { createSandbox } from '#lib/runner/realm/sandbox-realm.ts';

/* The sandbox in Node: a worker thread, for code that its author trusts. */

invariant(parentPort, 'the sandbox runs in a worker thread');
const post = parentPort.postMessage.bind(parentPort);
const capture = captureConsole(globalThis);
// As in a browser’s worker: what nobody waited for is told, and ends nothing.
process.on('unhandledRejection', (reason) => capture.uncaught(reason));
process.on('uncaughtException', (error) => capture.uncaught(error));
const answer = createSandbox({
  console: capture,
  guards: REALM_GUARDS,
  startEngine: async (lane, backends) => {
    if (lane === 'exact') return { engine: await startExactEngine(), declined: [] };
    if (backends.includes('webgpu')) await offerNodeGpu();
    return startDeviceEngine(backends, wasmBytes);
  },
});
parentPort.on('message', ({ id, request }: AskSandbox) => {
  void answer(request).then((reply) => post({ id, reply } satisfies SandboxAnswer));
});

async function wasmBytes(): Promise<ArrayBuffer> {
  const file = await readFile(new URL('tfjs-backend-wasm-simd.wasm', import.meta.url));
  return new Uint8Array(file).buffer;
}
