import { readFile } from 'node:fs/promises';
import { ownReference } from '#lib/grader/reference-engine.ts';
import { judgeEngines } from '#lib/runner/courtroom.ts';
import { offerNodeGpu } from './node-gpu.ts';

/* What Node’s runner takes from the bundle: the judge, and the engines of its realm. */

export { judge } from '#lib/grader/judge.ts';

/** The judge’s engines in Node. */
export const ownEngines = judgeEngines(
  async () => new Uint8Array(await readFile(new URL('tfjs-backend-wasm-simd.wasm', import.meta.url))).buffer,
  async (backends) => {
    if (backends.includes('webgpu')) await offerNodeGpu();
  },
);

/** The same, for the code of exercises. */
export const engines = ownReference(ownEngines);
