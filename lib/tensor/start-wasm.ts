import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { TensorFlow } from './engine.ts';
import { mendWasm } from './mended/wasm.ts';

/** Starts the WASM backend from bytes in hand, since a sandbox has no network; throws where it cannot run. */
export async function startWasm(tf: TensorFlow, wasmBytes: () => Promise<ArrayBuffer | null>): Promise<void> {
  const bytes = await wasmBytes();
  if (!bytes) throw new Error('its binary is not there');
  if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'))) throw new Error('no SIMD instructions here');
  // Compiled once more by TensorFlow.js, which would wait for ever if that failed.
  await WebAssembly.compile(bytes);

  mendWasm(tf);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const { platform } = tf.env();
  const fetchAsBefore = platform.fetch.bind(platform);
  platform.fetch = async () => new Response(bytes);
  setWasmPaths('./', true);
  try {
    if (!(await tf.setBackend('wasm'))) throw new Error('it would not start');
  } finally {
    platform.fetch = fetchAsBefore;
  }
}
