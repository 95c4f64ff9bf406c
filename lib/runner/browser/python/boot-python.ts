import './deny-scripts.ts';
import { loadPyodide, type PyodideInterface } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { startPython, type PythonSources } from '#lib/python/interpreter.ts';
import type { PythonBytes } from './python-bytes.ts';

/** An address that nobody answers: what Pyodide asks for there is given from what the host has sent. */
const NOWHERE = 'https://python.invalid/';

/** Starts an interpreter; where the snapshot does not fit, from nothing. Rejects where neither starts. */
export async function bootPython(bytes: PythonBytes, print: (line: string) => void): Promise<PyodideInterface> {
  const files: Readonly<Record<string, readonly [body: Blob, type: string]>> = {
    [`${NOWHERE}pyodide.asm.wasm`]: [bytes.wasm, 'application/wasm'],
    [`${NOWHERE}python_stdlib.zip`]: [bytes.library, 'application/zip'],
  };
  // At once: it is the longest step, and takes other threads. Pyodide would begin it when all else is there.
  const compiled = WebAssembly.compileStreaming(responseOf(bytes.wasm, 'application/wasm'));
  compiled.catch(() => undefined);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const code = await compiled;
    return { module: code, instance: await WebAssembly.instantiate(code, imports) };
  };
  globalThis.fetch = async (asked) => {
    const file = files[asked instanceof Request ? asked.url : String(asked)];
    if (!file) throw new TypeError('an exercise runs without network');
    return responseOf(...file);
  };
  const [texts, snapshot] = await Promise.all([bytes.sources.text(), bytes.snapshot?.arrayBuffer() ?? null]);
  const sources = JSON.parse(texts) as PythonSources;
  const start = (from: ArrayBuffer | null): Promise<PyodideInterface> =>
    startPython({
      load: (options) =>
        loadPyodide({ ...options, createPyodideModule, lockFileContents: bytes.lock } as Parameters<
          typeof loadPyodide
        >[0]),
      indexUrl: NOWHERE,
      sources,
      snapshot: from && new Uint8Array(from),
      print,
    });
  if (!snapshot) return start(null);
  try {
    return await start(snapshot);
  } catch (problem) {
    console.warn(
      'Python could not start from its snapshot; it starts without, which takes some seconds more.',
      problem,
    );
    return start(null);
  }
}

function responseOf(body: Blob, type: string): Response {
  return new Response(body, { headers: { 'content-type': type } });
}
