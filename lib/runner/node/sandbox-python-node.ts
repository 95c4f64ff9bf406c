import { existsSync, readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { loadPyodide } from 'pyodide';
import { invariant } from '#lib/base/invariant.ts';
import { createBridge } from '#lib/python/bridge.ts';
import { capMemory } from '#lib/python/cap-memory.ts';
import { startPython, type PythonSources } from '#lib/python/interpreter.ts';
import { startExactEngine } from '#lib/tensor/exact-engine.ts';
import { startProcessorEngine } from '#lib/tensor/processor-engine.ts';
import type { AskSandbox, SandboxAnswer } from '#lib/runner/protocol.ts';
import { createPythonSandbox } from '#lib/runner/python/python-realm.ts';
import { connectPython, type PythonProgram } from '#lib/runner/python/python-program.ts';
import { captureConsole } from '#lib/runner/realm/console-capture.ts';
import { closeDoors } from '#lib/runner/realm/close-doors.ts';
import { freezeRealm } from '#lib/runner/realm/freeze-realm.ts';

/* The sandbox for Python in Node: a worker thread, for code that its author trusts. */

invariant(parentPort, 'the sandbox runs in a worker thread');
const post = parentPort.postMessage.bind(parentPort);
capMemory();
const capture = captureConsole(globalThis);
const print = console.log;
process.on('unhandledRejection', (reason) => capture.uncaught(reason));
process.on('uncaughtException', (error) => capture.uncaught(error));
const bridge = createBridge();
let program: Promise<PythonProgram> | null = null;
const answer = createPythonSandbox({
  console: capture,
  bridge,
  startEngine: async (lane) => (lane === 'exact' ? startExactEngine() : startProcessorEngine()),
  program: () => (program ??= started()),
  close: () => {
    freezeRealm();
    closeDoors();
  },
});
parentPort.on('message', ({ id, request }: AskSandbox) => {
  void answer(request).then((reply) => post({ id, reply } satisfies SandboxAnswer));
});

async function started(): Promise<PythonProgram> {
  const beside = (file: string) => new URL(file, import.meta.url);
  const sources = JSON.parse(readFileSync(beside('python.json'), 'utf8')) as PythonSources;
  const snapshot = beside('python.snapshot');
  const python = await startPython({
    load: loadPyodide,
    sources,
    snapshot: existsSync(snapshot) ? new Uint8Array(readFileSync(snapshot)) : null,
    print,
  });
  return connectPython(python, bridge);
}
