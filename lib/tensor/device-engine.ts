import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgpu/dist/flags_webgpu';
import '@tensorflow/tfjs-backend-webgpu/dist/register_all_kernels';
import { NEVER_GONE, type BackendName, type DeclinedBackend, type Engine, type StartedEngine } from './engine.ts';
import { mendMatMul } from './mended/mat-mul.ts';
import { registerOwnGradients } from './own-gradients.ts';
import { startWasm } from './start-wasm.ts';
import { startWebGpu } from './start-webgpu.ts';

/** Bytes of tfjs-backend-wasm-simd.wasm, or null where there are none. */
export type WasmBytes = () => Promise<ArrayBuffer | null>;

/** The float32 engine on the first of `backends` that starts; throws when none does. */
export async function startDeviceEngine(
  backends: readonly BackendName[],
  wasmBytes: WasmBytes,
): Promise<StartedEngine> {
  // Its advice to install another backend is none of the learner’s business.
  tf.env().set('IS_NODE', false);
  registerOwnGradients(tf);
  const declined: DeclinedBackend[] = [];
  for (const backend of backends) {
    try {
      const started = await start(backend, wasmBytes);
      return { engine: { tf, backend, precision: 'float32', ...started }, declined };
    } catch (error) {
      declined.push({ backend, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  throw new Error(
    declined.map(({ backend, reason }) => `${backend}: ${reason}`).join('; ') || 'no backend was asked for',
  );
}

async function start(
  backend: BackendName,
  wasmBytes: WasmBytes,
): Promise<Pick<Engine, 'adapter' | 'isLost' | 'takeRefusal'>> {
  mendMatMul(tf, backend);
  if (backend === 'webgpu') return startWebGpu(tf);
  if (backend === 'wasm') await startWasm(tf, wasmBytes);
  else await tf.setBackend('cpu');
  return { adapter: null, ...NEVER_GONE };
}
