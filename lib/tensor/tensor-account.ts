import type { DataId, Tensor } from '@tensorflow/tfjs-core';
import type { Engine } from './engine.ts';

/** The tensors of an engine that are alive, whatever code has written onto them. */
export type TensorAccount = {
  readonly count: () => number;
  /** What they hold, a float counted with 4 bytes in every lane. */
  readonly bytes: () => number;
  readonly has: (tensor: Tensor) => boolean;
};

type Entry = {
  readonly tensor: Tensor;
  readonly dataId: DataId;
  readonly dtype: Tensor['dtype'];
  readonly size: number;
};

const BYTES = { float32: 4, int32: 4, bool: 1, complex64: 8, string: 4 } as const;
const accounts = new WeakMap<object, TensorAccount>();

/**
 * Keeps an account of an engine’s tensors from now on, told by `onTrack` of each new one. The engine itself believes
 * what a tensor says of itself when it is disposed of; from now on it is told what was true when the tensor was made,
 * and what was never made, or is disposed of a second time, is not heard.
 */
export function keepAccount({ tf }: Engine, onTrack: (account: TensorAccount) => void): void {
  const engine = tf.engine();
  if (accounts.has(engine)) return;
  // By the number that each is given once: a table of objects would take several times as long.
  const alive = new Map<number, Entry>();
  const entryOf = (tensor: Tensor): Entry | null => {
    const entry = alive.get(tensor.id);
    return entry?.tensor === tensor ? entry : null;
  };
  let bytes = 0;
  const account: TensorAccount = {
    count: () => alive.size,
    bytes: () => bytes,
    has: (tensor) => entryOf(tensor) !== null,
  };
  accounts.set(engine, account);
  const track = engine.trackTensor.bind(engine);
  const dispose = engine.disposeTensor.bind(engine);
  engine.trackTensor = (tensor, backend) => {
    track(tensor, backend);
    const { id, dataId, dtype, size } = tensor;
    alive.set(id, { tensor, dataId, dtype, size });
    bytes += size * BYTES[dtype];
    onTrack(account);
  };
  engine.disposeTensor = (tensor) => {
    const entry = entryOf(tensor);
    if (!entry) return;
    alive.delete(tensor.id);
    bytes -= entry.size * BYTES[entry.dtype];
    // All that it looks at.
    dispose(entry as unknown as Tensor);
  };
}

/** How many tensors of an engine are alive; what the engine says itself where no account is kept. */
export function aliveTensors({ tf }: Engine): number {
  const engine = tf.engine();
  return accounts.get(engine)?.count() ?? engine.state.numTensors;
}

/** Whether a tensor has not been disposed of. */
export function isAlive({ tf }: Engine, tensor: Tensor): boolean {
  return accounts.get(tf.engine())?.has(tensor) ?? !tensor.isDisposed;
}
