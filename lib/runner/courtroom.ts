import type { Backend } from '#lib/exercises/lane.ts';
import type { OwnEngines } from '#lib/grader/reference-engine.ts';
import type { Engine, StartedEngine } from '#lib/tensor/engine.ts';
import { startDeviceEngine, type WasmBytes } from '#lib/tensor/device-engine.ts';
import { startExactEngine } from '#lib/tensor/exact-engine.ts';

/** The judge’s own engines, kept from one submission to the next; they start when they are first asked for. One that was lost, or that failed to start, is started anew. */
export function judgeEngines(
  wasmBytes: WasmBytes,
  prepare: (backends: readonly Backend[]) => Promise<void>,
): OwnEngines {
  let exact: Promise<Engine> | null = null;
  let device: { readonly key: string; readonly started: StartedEngine } | null = null;
  return {
    exactEngine: () => (exact ??= startExactEngine()),
    deviceEngine: async (backends) => {
      const key = backends.join();
      if (device?.key === key && !device.started.engine.isLost()) return device.started;
      await prepare(backends);
      device = { key, started: await startDeviceEngine(backends, wasmBytes) };
      return device.started;
    },
  };
}
