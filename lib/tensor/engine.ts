import type * as core from '@tensorflow/tfjs-core';

/** TensorFlow.js’s core, as a module object. */
export type TensorFlow = typeof core;

/** What runs the kernels. */
export type BackendName = 'cpu' | 'wasm' | 'webgpu';

/** One TensorFlow.js with its backend started. Engines in one realm share nothing with each other. */
export type Engine = {
  readonly tf: TensorFlow;
  readonly backend: BackendName;
  /** The WebGPU adapter, such as `google swiftshader`; null where there is none. */
  readonly adapter: string | null;
  readonly precision: 'float64' | 'float32';
  /** True once the GPU has gone away; nothing that the engine then says can be trusted. */
  readonly isLost: () => boolean;
  /** Why the device refused something since this was last asked, in its words; null where it refused nothing. */
  readonly takeRefusal: () => string | null;
};

/** Of an engine that is no device’s. */
export const NEVER_GONE = { isLost: () => false, takeRefusal: () => null } satisfies Partial<Engine>;

/** A backend that could not be had, and why, in English. */
export type DeclinedBackend = { readonly backend: BackendName; readonly reason: string };

/** An engine, and the better backends that could not be had. */
export type StartedEngine = { readonly engine: Engine; readonly declined: readonly DeclinedBackend[] };

/** The array type that holds the floats of an engine. */
export function floatArrayOf(precision: Engine['precision']): Float64ArrayConstructor | Float32ArrayConstructor {
  return precision === 'float64' ? Float64Array : Float32Array;
}
