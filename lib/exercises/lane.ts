/** `exact`: TensorFlow.js’s CPU kernels in float64. `device`: float32 on the best backend there is. */
export type Lane = 'exact' | 'device';

/** What runs the kernels of a lane. */
export type Backend = 'cpu' | 'wasm' | 'webgpu';

/** What really ran a lane, as told by the engine itself. */
export type LaneRun = {
  readonly lane: Lane;
  readonly backend: Backend;
  readonly precision: 'float64' | 'float32';
  /** The WebGPU adapter, such as `google swiftshader`; null where there is none. */
  readonly adapter: string | null;
  /** Why this backend and not a better one; null where it is the best. */
  readonly fallback: Message | null;
};

/** A sentence for people: a key of the catalogue in lib/i18n (below `judge`), and its values. */
export type Message = { readonly key: string; readonly values?: Readonly<Record<string, string | number>> };
