/// <reference lib="webworker" />
import { createBridge } from '#lib/python/bridge.ts';
import { capMemory } from '#lib/python/cap-memory.ts';
import type { AskSandbox, HostToSandbox, SandboxAnswer, SandboxToHost } from '#lib/runner/protocol.ts';
import { connectPython, type PythonProgram } from '#lib/runner/python/python-program.ts';
import { createPythonSandbox } from '#lib/runner/python/python-realm.ts';
import { closeDoors } from '#lib/runner/realm/close-doors.ts';
import { captureConsole } from '#lib/runner/realm/console-capture.ts';
import { freezeRealm } from '#lib/runner/realm/freeze-realm.ts';
import { bootPython } from './boot-python.ts';

/* The sandbox for Python in a browser: a data: worker in an opaque frame, as that for TypeScript (../sandbox-worker.ts). */

capMemory();
const capture = captureConsole(globalThis);
const print = console.log;
globalThis.addEventListener('unhandledrejection', ({ reason }) => capture.uncaught(reason));
globalThis.addEventListener('error', ({ error }) => capture.uncaught(error));

globalThis.addEventListener(
  'message',
  (event: MessageEvent<HostToSandbox>) => {
    const { port, python } = event.data;
    const bridge = createBridge();
    const started = async (): Promise<PythonProgram> => {
      if (!python) throw new Error('the host has sent no interpreter');
      return connectPython(await bootPython(python, print), bridge);
    };
    // It compiles beside this thread, which loads the engines meanwhile.
    const program = started();
    program.catch(() => undefined);
    const answer = createPythonSandbox({
      console: capture,
      bridge,
      startEngine: async (lane) => {
        if (lane === 'exact') return (await import('#lib/tensor/exact-engine.ts')).startExactEngine();
        return (await import('#lib/tensor/processor-engine.ts')).startProcessorEngine();
      },
      program: () => program,
      close: () => {
        freezeRealm();
        closeDoors();
      },
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
