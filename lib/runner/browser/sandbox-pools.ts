import type { Backend } from '#lib/exercises/lane.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { HostProgress } from './host-progress.ts';
import { pythonSupplies, type PythonPlace } from './python/python-supplies.ts';
import { remembered } from './remembered.ts';
import { createSandboxPool, type SandboxPool } from './sandbox-pool.ts';

/** Where the files of sandboxes are served. */
export type SandboxFiles = { readonly sandbox: string; readonly wasm: string; readonly python: PythonPlace };

/** The sandboxes of a host. */
export type SandboxPools = {
  /** For code of a learner’s. */
  readonly of: (language: Language) => SandboxPool;
  /** For the code of packs that are not ours. */
  readonly references: SandboxPool;
  /** Tells how far what Python starts from has come; returns how to stop. */
  readonly watch: (onProgress: (progress: HostProgress) => void) => () => void;
  readonly close: () => void;
};

/** Pools that fetch their files with the first sandbox; `backends` are what those of TypeScript start, best first. */
export function createPools(files: SandboxFiles, backends: readonly Backend[]): SandboxPools {
  const program = remembered(async () => (await fetched(files.sandbox)).text());
  const wasm = remembered(async () => (await fetched(files.wasm)).arrayBuffer());
  // Without it there is still WebGPU, or the CPU.
  const wasmOrNone = (): Promise<ArrayBuffer | null> => wasm().catch(() => null);
  const supplies = { program, wasm: wasmOrNone, backends };
  const python = pythonSupplies(files.python);
  const pools = { typescript: createSandboxPool(supplies), python: createSandboxPool(python) };
  const references = createSandboxPool(supplies);
  return {
    of: (language) => pools[language],
    references,
    watch: python.watch,
    close: () => {
      for (const pool of [pools.typescript, pools.python, references]) pool.close();
    },
  };
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded (HTTP ${response.status}).`);
  return response;
}
