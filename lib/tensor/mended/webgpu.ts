import type { TensorInfo } from '@tensorflow/tfjs-core';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import type { TensorFlow } from '#lib/tensor/engine.ts';
import { EMPTY_HERE } from '#lib/tensor/lacks.ts';
import { kernelNamed, mendKernels, type Given, type Mended } from './mend-kernels.ts';

/** Mends kernels that TensorFlow.js’s WebGPU backend has wrong, beyond its programs. */
export function mendWebGpu(tf: TensorFlow): void {
  mendKernels(tf, 'webgpu', { ArgMax: scalarOfVector, ArgMin: scalarOfVector, Pow: wholePower });
}

/** Theirs gives the place in a vector as a vector of one. */
const scalarOfVector: Mended = (_, theirs) => (given) => {
  const place = theirs(given);
  return given.inputs['x']!.shape.length === 1 ? { ...place, shape: [] } : place;
};

/** Theirs cuts what the shader’s `pow` leaves of a whole number: 5² is 24. */
const wholePower: Mended = (tf, theirs) => (given) => {
  const { a, b } = given.inputs as { a: TensorInfo; b: TensorInfo };
  if (a.dtype !== 'int32') return theirs(given);
  const { backend, attrs } = given;
  const ask = (name: string, inputs: Given['inputs'], dtype?: string): TensorInfo =>
    kernelNamed(tf, name, 'webgpu')({ inputs, backend, attrs: dtype ? { dtype } : attrs });
  const singles = { a: ask('Cast', { x: a }, 'float32'), b: ask('Cast', { x: b }, 'float32') };
  const power = theirs({ ...given, inputs: singles });
  const rounded = ask('Round', { x: power });
  const whole = ask('Cast', { x: rounded }, 'int32');
  for (const info of [singles.a, singles.b, power, rounded]) backend.disposeData(info.dataId);
  return whole;
};

type Run = WebGPUBackend['runWebGPUProgram'];
type Program = Parameters<Run>[0];

/** TensorFlow.js’s WebGPU backend, its programs mended before they are compiled. */
export class MendedWebGpu extends WebGPUBackend {
  override runWebGPUProgram(...[program, inputs, dtype, ...rest]: Parameters<Run>): TensorInfo {
    // A device refuses to bind a buffer of no bytes, and with it all that was asked of it at the same time.
    const isEmpty = ({ shape }: { shape: number[] }): boolean => shape.includes(0);
    if (inputs.some(isEmpty) && !isEmpty({ shape: program.outputShape })) throw new Error(EMPTY_HERE);
    mendProgram(program, dtype);
    return super.runWebGPUProgram(program, inputs, dtype, ...rest);
  }
}

function mendProgram(program: Program, dtype: Parameters<Run>[2]): void {
  const change = (text: string, into: string): void => {
    const theirs = program.getUserCode.bind(program);
    program.getUserCode = () => theirs().replace(text, into);
  };
  const { shaderKey } = program;
  // What takes a float is given a whole number, so that it does not compile.
  if (shaderKey.startsWith('transpose_') && dtype !== 'float32') {
    change('setOutputAtIndex(', 'setOutputAtIndexI32(');
  }
  // The length of the axis stands in the text, but not in the key under which the program is kept.
  if (shaderKey.startsWith('cum_')) program.shaderKey += `_${program.outputShape.at(-1)}`;
  // Of equal numbers the first is meant, as in its other program and on other backends.
  if (shaderKey.startsWith('argMinMax_') && shaderKey.endsWith('_shared')) {
    const operation = shaderKey.split('_')[1]!;
    change(
      `if (candidate ${operation} bestValue) {`,
      `if (candidate ${operation} bestValue || (candidate == bestValue &&
          xBestIndices[localId.x + interval] < xBestIndices[localId.x])) {`,
    );
  }
}
