import { floatArrayOf, type Engine } from '#lib/tensor/engine.ts';
import { arithmetic } from './bridge/arithmetic.ts';
import { guarded, type Desk, type Guarded } from './bridge/desk.ts';
import { indexing } from './bridge/indexing.ts';
import { making } from './bridge/making.ts';
import { shaping } from './bridge/shaping.ts';
import { kernelsOf, type Kernels } from './kernels.ts';
import { createStore, type Store } from './store.ts';

/** What numpy/ asks for: arrays go by number, an answer below 0 (or none) means that `error` has the reason. */
export type BridgeApi = Guarded;

/** The other side of Python’s arrays: their numbers, and the kernels of the engine whose lane computes. */
export type Bridge = {
  readonly api: BridgeApi;
  readonly store: Store;
  /** The engine that computes from now on; arrays of every lane stay where they are. */
  readonly use: (engine: Engine) => void;
  /** The kernels of the engine in use. */
  readonly kernels: () => Kernels;
};

/** A bridge without an engine; `use` gives it one before anything is computed. */
export function createBridge(maxMebibytes?: number): Bridge {
  const store = createStore(maxMebibytes);
  const desk: Desk = { store, kernels: null };
  const known = new Map<Engine, Kernels>();
  const api = guarded(desk, { ...arithmetic, ...indexing, ...making, ...shaping });
  return {
    api,
    store,
    use: (engine) => {
      const kernels = known.get(engine) ?? kernelsOf(engine);
      known.set(engine, kernels);
      desk.kernels = kernels;
      store.floats = floatArrayOf(engine.precision);
    },
    kernels: () => desk.kernels!,
  };
}
