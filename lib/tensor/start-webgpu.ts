import { addInParts } from './add-in-parts.ts';
import type { Engine, TensorFlow } from './engine.ts';
import { CANNOT_READ_AT_ONCE } from './lacks.ts';
import { MendedWebGpu, mendWebGpu } from './mended/webgpu.ts';
import { isSoftwareAdapter } from './software-adapter.ts';

/**
 * One of TensorFlow.js’s kernels for matrix products. By itself it takes, for small products, one with 256 threads and
 * their barriers for each element, and for large ones some that are long to compile: free on a GPU, but in software
 * one product then takes 30 ms instead of 0.4, and one shader half a second.
 */
const MATMUL_SMALL_OUTPUT = 2;

/** Starts the WebGPU backend on the best adapter; throws, saying why, where there is none. */
export async function startWebGpu(tf: TensorFlow): Promise<Pick<Engine, 'adapter' | 'isLost' | 'takeRefusal'>> {
  const gpu = globalThis.navigator?.gpu;
  if (!gpu) throw new Error('there is no WebGPU here');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('WebGPU has no adapter here');

  const { limits, info } = adapter;
  const device = await adapter.requestDevice({
    requiredLimits: {
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      maxBufferSize: limits.maxBufferSize,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
      maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
    },
  });
  let lost = false;
  void device.lost.then(() => {
    lost = true;
  });
  let refusal: string | null = null;
  device.addEventListener('uncapturederror', ({ error }) => {
    refusal ??= error.message;
  });

  // Otherwise operations on small inputs silently run on the CPU, and nothing was on the GPU.
  tf.env().set('WEBGPU_CPU_FORWARD', false);
  if (isSoftware(info)) tf.env().set('WEBGPU_MATMUL_PROGRAM_TYPE', MATMUL_SMALL_OUTPUT);
  mendWebGpu(tf);
  addInParts(tf, device.limits.maxStorageBuffersPerShaderStage - 1);
  const Backend = isSoftware(info) ? AwaitedBackend : MendedWebGpu;
  tf.registerBackend('webgpu', () => new Backend(device, info), 3);
  if (!(await tf.setBackend('webgpu'))) throw new Error('the WebGPU backend would not start');
  return {
    adapter: `${info.vendor} ${info.architecture}`.trim() || info.description || 'unnamed',
    isLost: () => lost,
    takeRefusal: () => {
      const taken = refusal;
      refusal = null;
      return taken;
    },
  };
}

/**
 * WebGPU has no way to read at once, so TensorFlow.js draws the numbers on a canvas and reads its pixels. In software that
 * gives zeros and takes down the browser’s GPU process, with the devices of all pages.
 */
class AwaitedBackend extends MendedWebGpu {
  override readSync(dataId: object): BackendValues {
    const { values, dtype } = this.tensorMap.get(dataId);
    if (values !== null && values !== undefined) return values;
    if (dtype === 'string' || dtype === 'complex64') return super.readSync(dataId);
    throw new Error(CANNOT_READ_AT_ONCE);
  }
}

type BackendValues = ReturnType<MendedWebGpu['readSync']>;

/** True where WebGPU runs on the processor. */
function isSoftware({ architecture, description, isFallbackAdapter }: GPUAdapterInfo): boolean {
  return isFallbackAdapter || isSoftwareAdapter(`${architecture} ${description}`);
}
