import type { HostProgress } from '#lib/runner/browser/host-progress.ts';
import { remembered } from '#lib/runner/browser/remembered.ts';
import type { SandboxSupplies } from '#lib/runner/browser/sandbox-pool.ts';
import { fetchPython } from './fetch-python.ts';

/** Where scripts/bundle-judge.ts puts the sandbox for Python, and what its interpreter starts from. */
export type PythonPlace = { readonly sandbox: string; readonly folder: string };

/** What sandboxes for Python are given, fetched once; whoever waits hears how far that is. */
export type PythonSupplies = SandboxSupplies & {
  /** Returns how to stop. */
  readonly watch: (onProgress: (progress: HostProgress) => void) => () => void;
};

/** The percent of a start, or of a run, that loading the interpreter is said to be. */
const [FROM, TO] = [5, 60];

/** Supplies from `place`; both lanes are on the processor. */
export function pythonSupplies(place: PythonPlace): PythonSupplies {
  const hearers = new Set<(progress: HostProgress) => void>();
  const onShare = (share: number): void => {
    for (const hear of hearers) hear({ step: 'python', percent: Math.round(FROM + (TO - FROM) * share) });
  };
  return {
    program: remembered(async () => {
      const response = await fetch(place.sandbox);
      if (!response.ok) throw new Error(`${place.sandbox} could not be loaded (HTTP ${response.status}).`);
      return response.text();
    }),
    wasm: async () => null,
    python: remembered(() => fetchPython(place.folder, onShare)),
    backends: ['cpu'],
    watch: (onProgress) => {
      hearers.add(onProgress);
      return () => void hearers.delete(onProgress);
    },
  };
}
